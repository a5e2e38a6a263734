import type { Page, Request } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

/** The lanes of the day's picture on a page, and how many marks each has. */
const lanes = (page: Page) =>
  page
    .getByRole('figure')
    .getByRole('slider')
    .evaluateAll(all => all.map(one => `${one.getAttribute('aria-label')} ${one.getAttribute('aria-valuemax')}`))

/** What the picture says as a table, without the limits that are drawn: how many rows each lane has. */
const twin = async (page: Page) => {
  const rows = page.getByRole('table', { name: /as a picture, as a table$/ }).locator('tbody tr')
  const said = await rows.evaluateAll(all =>
    all.filter(row => !row.textContent?.includes('Limit: ')).map(row => row.querySelector('th')?.textContent ?? ''),
  )
  return [...new Set(said)].map(lane => `${lane}, one by one ${said.filter(one => one === lane).length}`)
}

test('the day so far is drawn beside the log as the reading page draws it, with a table of all it shows, by keys alone, and nothing of it is drawn before', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  const picture = page.getByRole('figure', { name: 'The day so far as a picture' })
  await page.getByRole('button', { name: 'Turned inward', exact: true }).click()
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect(picture).toHaveCount(0)

  await page.getByText('The day so far').focus()
  await page.keyboard.press('Enter')
  await expect(picture).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await picture.getByRole('slider', { name: /^Inner or outer/ }).focus()
  await page.keyboard.press('End')
  await expect(picture).toContainText(/Inner or outer: \d+:\d\d .*turned inward/i)
  await page.getByText('The same as a table').focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'The day so far as a picture, as a table' })
  await expect(
    table
      .getByRole('row')
      .filter({ hasText: /^Inner or outer/ })
      .last(),
  ).toContainText(/\d+:\d\d \(\d\d:\d\d\).*\d+:\d\d \(\d\d:\d\d\).*turned inward, \d+ min/i)
  expect(await barriersOn(page)).toEqual([])
  const before = await lanes(page)
  await page.getByRole('button', { name: 'Distress 4', exact: true }).click()
  await expect.poll(() => lanes(page)).not.toEqual(before)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  const live = await lanes(page)
  await expect.poll(() => twin(page)).toEqual(live)
  await page.getByRole('link', { name: 'Read it' }).click()
  await expect(page.getByRole('figure', { name: 'The session day as a picture' })).toBeVisible()
  await expect.poll(() => lanes(page)).toEqual(live)
  await page.getByText('The same as a table').click()
  await expect.poll(() => twin(page)).toEqual(live)
})

test('the picture opens without a network on a page that never opened it, with what is still on this device', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  const arrived = followScripts(page)
  await openDay(page)
  await expect.poll(() => arrived('The day so far as a picture'), { timeout: 30_000 }).toBe(true)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Distress 6', exact: true }).click()
  await expect(page.getByText(/^No connection: 1 entry on this device/)).toBeVisible()
  await page.getByText('The day so far').click()
  const picture = page.getByRole('figure', { name: 'The day so far as a picture' })
  await picture.getByRole('slider', { name: /^Distress/ }).focus()
  await page.keyboard.press('End')
  await expect(picture).toContainText(/Distress: \d+:\d\d .*6/)
  await page.context().setOffline(false)
  await expect(page.getByText('Everything is saved')).toBeVisible({ timeout: 30_000 })
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})

/** Whether the page has a script that says these words, and waits for no other. */
function followScripts(page: Page): (words: string) => Promise<boolean> {
  const [asked, here] = [new Set<Request>(), new Map<Request, string>()]
  page.on('request', one => one.resourceType() === 'script' && asked.add(one))
  page.on('requestfinished', async one => {
    if (asked.has(one)) here.set(one, (await (await one.response())?.text()) ?? '')
  })
  return async words => asked.size === here.size && [...here.values()].some(text => text.includes(words))
}
