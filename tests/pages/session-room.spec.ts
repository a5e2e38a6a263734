import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { scriptsAsleep } from '@/tests/support/scripts-asleep'

const colour = (page: Page, name: string) =>
  page.evaluate(one => getComputedStyle(document.documentElement).getPropertyValue(one), name)

/** Loads the page anew, and gives the light of each frame of it: before its scripts run, while they take hold, and after. */
async function lightOf(page: Page): Promise<string[]> {
  const { wake } = await scriptsAsleep(page)
  await page.reload({ waitUntil: 'commit' })
  const seen = await page.evaluateHandle(() => {
    const light = new Set<string>()
    const look = () => {
      const now = document.body && getComputedStyle(document.documentElement).getPropertyValue('--paper')
      if (now) light.add(now)
      requestAnimationFrame(look)
    }
    look()
    return light
  })
  await expect(page.getByRole('button', { name: 'Dim', exact: true })).toBeVisible()
  await expect.poll(() => seen.evaluate(light => light.size)).toBeGreaterThan(0)
  wake()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/) // the page lives
  await page.unroute('**/*.js*')
  return seen.evaluate(light => [...light])
}

test('little light for a dark room is kept for the device, with every word of the log and its sheets still to be read', async ({
  as,
}) => {
  const page = await as('therapist', { colorScheme: 'light' })
  await openDay(page)
  const dim = page.getByRole('button', { name: 'Dim', exact: true })
  const log = page.getByRole('region', { name: 'The log', exact: true })
  const bright = await colour(page, '--paper')
  await expect(dim).toHaveAttribute('aria-pressed', 'false')
  await dim.click()
  await expect(dim).toHaveAttribute('aria-pressed', 'true')
  const paper = await colour(page, '--paper')
  expect(paper).not.toBe(bright)
  expect(await barriersOn(page)).toEqual([])
  for (const [key, name] of [
    ['h', 'Touch'],
    ['v', 'Vital signs'],
    ['/', 'Log something else'],
  ] as const) {
    await log.focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    expect(await barriersOn(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name })).toHaveCount(0)
  }
  expect(await lightOf(page)).toEqual([paper])
  await expect(dim).toHaveAttribute('aria-pressed', 'true')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(second.getByRole('button', { name: 'Dim', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await second.goto('/')
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await colour(second, '--paper')).toBe(bright) // the log alone is dim
  await dim.click()
  await page.reload()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await expect(dim).toHaveAttribute('aria-pressed', 'false')
  expect(await lightOf(page)).toEqual([bright])
})

/** In place of the browser's own, which asks no test: how many locks are held, and how often one was asked for. */
const countLocks = (page: Page) =>
  page.addInitScript(() => {
    const locks = { held: 0, asked: 0 }
    const request = async () => {
      locks.asked += 1
      locks.held += 1
      const release = async () => {
        locks.held -= 1
      }
      return { release }
    }
    Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => ({ request }), configurable: true })
    Object.assign(window, { locks })
  })
const locks = (page: Page) =>
  page.evaluate(() => (window as unknown as { locks: { held: number; asked: number } }).locks)
const turn = (page: Page, state: 'visible' | 'hidden') =>
  page.evaluate(now => {
    Object.defineProperty(document, 'visibilityState', { get: () => now, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

test('the screen is kept on while the day is seen, and is let go when the page is hidden or left', async ({ as }) => {
  const page = await as('therapist')
  await countLocks(page)
  await page.reload()
  await openDay(page)
  await expect.poll(() => locks(page)).toEqual({ held: 1, asked: 1 })
  await turn(page, 'hidden')
  await expect.poll(() => locks(page)).toEqual({ held: 0, asked: 1 })
  await turn(page, 'visible')
  await expect.poll(() => locks(page)).toEqual({ held: 1, asked: 2 })
  await page.getByRole('link', { name: 'Read it', exact: true }).click()
  await expect(page).not.toHaveURL(/\/session$/)
  await expect.poll(() => locks(page)).toEqual({ held: 0, asked: 2 })
})

test('a browser that can’t keep the screen on, or won’t, says nothing of it', async ({ as }) => {
  for (const person of ['therapist', 'cotherapist'] as const) {
    const page = await as(person)
    await page.addInitScript(isRefused => {
      const request = () => Promise.reject(new DOMException('Not now', 'NotAllowedError'))
      if (isRefused) Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => ({ request }) })
      else Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
    }, person === 'therapist')
    await page.reload()
    await openDay(page)
    expect(await page.evaluate(() => 'wakeLock' in navigator)).toBe(person === 'therapist')
    await expect(page.getByText('Everything is saved')).toBeVisible()
  }
})
