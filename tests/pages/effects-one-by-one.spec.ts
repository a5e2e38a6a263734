import type { Locator, Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const noteId = idOf('note WK-107 MED2')
const closing = `/s/${idOf('study')}/notes/${noteId}/closing`
const term = 'Jaw tension, arrived late'

/** Two effects of one term, as a device sent them when the note was signed. */
async function sent(page: Page): Promise<void> {
  const now = Date.now()
  const entries = [20, 10].map(minutes => ({
    ...{ id: crypto.randomUUID(), kind: 'jaw_tension', deviceNow: new Date(now).toISOString() },
    at: new Date(now - minutes * 60_000).toISOString(),
  }))
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await page.request.post(`/api/notes/${noteId}/entries`, { data: { entries }, headers })
  expect((await answer.json()).kept).toHaveLength(2)
}
const fitsAcross = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('a term is opened, and each of its effects described and judged alone, by keyboard and on a narrow screen; one tap still does them all', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(closing)
  await sent(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await page.reload()
  const group = page
    .getByRole('list', { name: 'Effects by term' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: term }) })
  const asks = (which: string) => page.getByRole('radiogroup', { name: which })
  const valence = 'For the participant'
  await asks(`${valence}: ${term}`).last().getByLabel('Unpleasant', { exact: true }).check()
  await page.getByText(`One by one: ${term}`).press('Enter')
  const each = group.getByRole('list', { name: `${term}, one by one` })
  const [first, second] = [1, 2].map(one => each.getByRole('listitem').nth(one - 1)) as [Locator, Locator]
  for (const one of [first, second]) await expect(one.getByLabel('Unpleasant', { exact: true })).toBeChecked()

  await second.getByLabel('Unpleasant', { exact: true }).press('ArrowLeft')
  await expect(second.getByLabel('Neutral', { exact: true })).toBeChecked()
  await expect(second.getByLabel('Neutral', { exact: true })).toBeFocused()
  await expect(group.getByText('they differ')).toHaveCount(1)
  await expect(first.getByLabel('Unpleasant', { exact: true })).toBeChecked()
  expect(await fitsAcross(page)).toBe(true)
  expect(await barriersOn(page)).toEqual([])

  await second.getByRole('button', { name: /^For the investigator/ }).press('Enter')
  await expect(second).toContainText('For the investigator')
  await expect(first).toContainText('Not triaged yet')
  await first.getByRole('button', { name: /^Not an adverse event/ }).press('Enter')
  await page.keyboard.type('Passed by itself')
  await first
    .getByRole('group', { name: /a term of the abuse-potential list/ })
    .getByLabel('No', { exact: true })
    .check()
  await first.getByRole('button', { name: 'Say so' }).press('Enter')
  await expect(first).toContainText('Not an adverse event (event')
  await expect(second).toContainText('For the investigator')

  await page.getByRole('button', { name: `Not an adverse event: ${term}`, exact: true }).click()
  await page.keyboard.type('Passed as well')
  const listed = page.getByRole('group', { name: `${term}: a term of the abuse-potential list?`, exact: true })
  await listed.getByLabel('No', { exact: true }).check()
  await page.getByRole('button', { name: 'Say so' }).click()
  await expect(each.getByText('Not an adverse event (event')).toHaveCount(2)
})
