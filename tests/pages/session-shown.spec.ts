import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const every = (page: Page) => page.getByRole('table', { name: 'Every entry, in the order of the day' })
const row = (page: Page, text: string) => every(page).getByRole('row').filter({ hasText: text })

/** Sends entries of one moment as a device does; gives what was refused. */
const send = (page: Page, noteId: string, entries: readonly object[]) =>
  page.evaluate(
    async ([id, sent]) => {
      const now = new Date().toISOString()
      const body = { entries: sent.map(one => ({ at: now, deviceNow: now, ...one })) }
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/notes/${id}/entries`, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()).refused
    },
    [noteId, entries] as const,
  )

test('all that an entry holds stands on the page that is signed, on the page that is read, and on paper', async ({
  as,
}) => {
  const page = await as('therapist')
  await openNote(page, 'WK-107, MED3')
  await page.getByRole('link', { name: 'The log of the day' }).click()
  await expect(page).toHaveTitle(/Session day/)
  const zero = page.getByRole('button', { name: /^Clock zero/ })
  await expect(zero.or(page.getByRole('button', { name: 'Turned inward', exact: true }))).toBeVisible()
  if (await zero.isVisible()) await zero.click()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await expect(page.getByText('Everything is saved')).toBeVisible()

  const [, noteId = ''] = /notes\/([^/]+)/.exec(page.url()) ?? []
  const [second, talk] = [idOf('staff cotherapist'), crypto.randomUUID()]
  const refused = await send(page, noteId, [
    {
      ...{ id: crypto.randomUUID(), kind: 'vitals' },
      body: { pulse: '91', measuredBy: second, response: 'Sat up, asked again.', words: 'Left arm.' },
    },
    {
      ...{ id: crypto.randomUUID(), kind: 'touch' },
      body: { touch: 'measuring', staff: second, stopSignal: true, notWanted: true },
    },
    { id: crypto.randomUUID(), kind: 'staff', body: { person: second, way: 'throughout', stated: true } },
    { id: crypto.randomUUID(), kind: 'consent_narrowed', body: { touch: 'hug', seats: ['second'], value: 'no' } },
    { id: crypto.randomUUID(), kind: 'free_note', body: { words: 'Left' } },
    { id: talk, kind: 'talking' },
    { id: crypto.randomUUID(), kind: 'void', concerns: talk, body: { reason: 'wrong_kind' } },
    { id: crypto.randomUUID(), kind: 'void', concerns: talk, body: { reason: 'other', words: 'Singing.' } },
  ])
  expect(refused).toEqual([])

  const isWhole = async () => {
    await expect(row(page, 'Pulse 91 a minute')).toContainText(/measured by .+“Sat up, asked again\.”.+“Left arm\.”/s)
    await expect(row(page, 'Pulse 91 a minute')).toBeVisible()
    await expect(row(page, 'stop signal used, not wanted').first()).toBeVisible()
    await expect(row(page, 'was there throughout, said afterwards').first()).toBeVisible()
    await expect(row(page, 'Consent narrowed, Hug, from the second, now no').first()).toBeVisible()
    await expect(row(page, 'Note “Left”').first()).toBeVisible()
    await expect(row(page, ', Talking: Voided, wrong kind').first()).toBeVisible()
    await expect(row(page, ', Talking: Voided, another reason “Singing.”').first()).toBeVisible()
    await expect(row(page, 'Pulse 91 a minute')).toContainText(/received \d\d:\d\d:\d\d/)
  }
  await page.goto(`${study}/notes/${noteId}/sign`)
  await isWhole()
  await expect(page.getByText(/; two therapists in the room throughout$/)).toBeVisible()
  await page.goto(`${study}/notes/${noteId}`)
  await expect(page.getByText(/; two therapists in the room throughout$/)).toBeVisible()
  await expect(row(page, 'Pulse 91 a minute')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await isWhole()
  await page.emulateMedia({ media: 'screen' })
  await page.getByText(/^Every entry \(\d+\)$/).click()
  await isWhole()
})
