import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { countLogged } from '@/tests/support/count-logged'
import { openDay } from '@/tests/support/open-day'
import { crash } from '@/tests/support/page-gone'
import { expect, test } from '@/tests/support/pages'
import { storedIn } from '@/tests/support/stored-in'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const awake = (page: Page) => expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
const entries = /\/api\/notes\/[^/]+\/entries$/

test('an hour without a network: entries stay on the device in words, survive the crash of their page, and arrive once, in order, at their times', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist', {}, 'about:blank') // no page of Vigil sees its clock change: it would think its person long gone
  const context = page.context()
  await context.clock.install({ time: Date.now() - 60 * 60_000 }) // a device that is an hour behind, until the hour has passed
  await page.goto(`/s/${idOf('study')}/notes/${idOf('note WK-106 MED2')}/session`)
  await awake(page)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await context.setOffline(true)
  const said = Array.from({ length: 7 }, (_, ten) => `Offline, ${ten}0 minutes.`)
  for (const [ten, words] of said.entries()) {
    if (ten > 0) await context.clock.fastForward('10:00')
    await page.keyboard.press('n')
    await page.keyboard.type(words)
    await page.keyboard.press('Control+Enter')
    await expect(lines(page).filter({ hasText: words })).toContainText('On this device')
  }
  await expect(page.getByText(/^No connection: 7 entries on this device/)).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.insertText('Not said to its end') // at one stroke: what is kept of it is all of it
  await expect.poll(async () => (await storedIn(page)).items).toBe(8)
  await crash(page)
  await context.setOffline(false)

  const next = await context.newPage()
  await next.goto('/')
  await next.getByRole('link', { name: /^Open the log that waits for \d things$/ }).click()
  const arrived = async () => {
    await awake(next)
    await expect(next.getByText('Everything is saved')).toBeVisible()
    const before = next.getByRole('button', { name: /^Show the (one|\d+) before$/ })
    if (await before.isVisible()) await before.click()
    for (const words of said) await expect(lines(next).filter({ hasText: words })).toHaveCount(1)
  }
  await arrived()
  await next.reload()
  await arrived()
  const offline = lines(next).filter({ hasText: /Offline, \d0 minutes/ })
  expect((await offline.allTextContents()).map(one => /Offline, \d0 minutes\./.exec(one)?.[0])).toEqual(
    said.toReversed(),
  )
  const at = (await offline.locator('.session-at').allTextContents()).map(minutesOf)
  for (const [index, minute] of at.slice(1).entries()) expect((at[index] ?? 0) - minute).toBeGreaterThanOrEqual(9)
  expect((at[0] ?? 0) - (at.at(-1) ?? 0)).toBeGreaterThanOrEqual(59)
  await next.getByRole('button', { name: 'Go on with the note that is begun' }).click()
  await expect(next.getByLabel('What you noticed')).toHaveValue('Not said to its end')
  await next.keyboard.press('Control+Enter')
  await expect(lines(next).filter({ hasText: 'Not said to its end' })).toContainText(/Saved \d/)
  await expect.poll(async () => (await storedIn(next)).items).toBe(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})

/** `1:05` as minutes. */
const minutesOf = (elapsed: string) => Number(elapsed.split(':')[0]) * 60 + Number(elapsed.split(':')[1])

test('a page in the server’s place is no answer, and a connection that says nothing is given up, and what meets a lock waits behind it: nothing is said to be saved', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const before = await countLogged(page)
  await page.route(entries, route =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Welcome to our network</h1>' }),
  )
  await page.getByRole('button', { name: 'Grounding', exact: true }).click()
  await expect(lines(page).first()).toContainText('On this device')
  await expect(page.getByText(/^No connection: 1 entry on this device/)).toBeVisible()
  await page.unroute(entries)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.route(entries, () => {}) // taken, and never answered
  await page.getByRole('button', { name: 'Check-in', exact: true }).click()
  await expect(page.getByText(/^No connection: 1 entry on this device/)).toBeVisible()
  await page.unroute(entries)
  await expect(page.getByText('Everything is saved')).toBeVisible()

  // the server locks the session while an entry is under way, before the page has heard of it
  await page.route(entries, async route => {
    await page.request.post('/api/session/lock', { headers: { Origin: new URL(page.url()).origin } })
    await route.continue()
  })
  const met = page.waitForResponse(answer => entries.test(answer.url()))
  await page.getByRole('button', { name: 'Resting', exact: true }).click()
  expect((await met).status()).toBe(423)
  await page.unroute(entries)
  await expect(page.getByText(/^The screen is locked: 1 entry on this device/)).toHaveCount(1)
  await page
    .getByRole('dialog', { name: 'The screen is locked' })
    .getByLabel('Your password')
    .fill('demo-only-not-secret')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.reload()
  await expect.poll(() => countLogged(page)).toBe(before + 3)
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/423|401/)
})
