import { idOf } from '@/db/seed/ids'
import type { Person } from '@/db/seed/people'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const records = [
  `${study}/notes/${idOf('note WK-101 PREP1')}`,
  `${study}/notes/${idOf('note WK-101 PREP1')}/write`,
  `${study}/notes/${idOf('note WK-101 PREP1')}/sign`,
  `${study}/notes/${idOf('note WK-101 PREP1')}/trail`,
  `${study}/review/${idOf('note WK-101 PREP1')}`,
  `${study}/participants/${idOf('participant WK-101')}`,
  `/api/notes/${idOf('note WK-101 PREP1')}/answers`,
]
const nobody = 'You have no role in a study today'
const first: Partial<Record<Person, string>> = {
  outsider: 'Today',

  safety: 'Adverse events',
  datamanager: 'Exports',
  administrator: 'People and sites',
  'ex-member': nobody,
  suspended: nobody,
  'not-yet-started': nobody,
}

for (const [person, title] of Object.entries(first) as [Person, string][])
  test(`${person}: a note and a participant of the first site are not there`, async ({ as }) => {
    const page = await as(person)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByText(person === 'safety' ? /WK-101/ : /WK-1\d\d/)).toHaveCount(0) // of flagged events they know the code
    for (const record of records) {
      const answer = await page.request.get(record)
      expect(answer.status(), record).toBe(404)
      expect(await answer.text()).not.toMatch(/WK-101|Wintermaat/)
    }
  })

test('whoever is led to nothing has a way on', async ({ as }) => {
  const page = await as('suspended')
  await page.getByRole('link', { name: 'My account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await page.getByRole('link', { name: 'Back to your work' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})
