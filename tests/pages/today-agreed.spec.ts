import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/pages'

test('Today says what was agreed last time under the next visit, with the way to its note, and to nobody who reads no words', async ({
  as,
}) => {
  const page = await as('therapist')
  const visit = page.getByRole('listitem').filter({ hasText: 'Agreed last time' }).first()
  const [code = ''] = (await visit.textContent())?.match(/^WK-\d+/) ?? []
  await expect(visit.locator('.line-clamp-4')).toHaveText(/\w+ \w+/)
  await visit.getByRole('link', { name: /^\d+ \w+ \d{4}$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/note/i)
  await expect(page.getByRole('main')).toContainText(code)

  const coordinator = await as('coordinator', {}, `/s/${idOf('study')}/today`)
  await expect(coordinator.getByRole('region', { name: 'Visits' })).toBeVisible()
  await expect(coordinator.getByText('Agreed last time')).toHaveCount(0)
})
