import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/alone'
import { barriersOn } from '@/tests/support/barriers'
import { heldIn } from '@/tests/support/held-in'
import { openDay } from '@/tests/support/open-day'
import { openNote } from '@/tests/support/open-note'
import { storedIn } from '@/tests/support/stored-in'

const locked = (page: Page) => page.getByRole('dialog', { name: 'The screen is locked' })
const helpOf = (page: Page) => page.getByRole('dialog', { name: 'Help', exact: true })
const lock = (page: Page) => page.evaluate(() => dispatchEvent(new Event('vigil:lock')))
async function unlock(page: Page) {
  await locked(page).getByLabel('Your password').fill('demo-only-not-secret')
  await page.keyboard.press('Enter')
  await expect(locked(page)).toBeHidden()
}
/** Says it to the server as another device would; gives its id. */
async function told(page: Page, entry: { kind: string; concerns?: string; body?: object }): Promise<string> {
  const [id, at] = [crypto.randomUUID(), new Date().toISOString()]
  const { origin, pathname } = new URL(page.url())
  const answer = await page.request.post(`/api/notes/${pathname.split('/')[4]}/entries`, {
    data: { entries: [{ id, at, deviceNow: at, ...entry }] },
    headers: { Origin: origin },
  })
  expect((await answer.json()).saved).toHaveLength(1)
  return id
}

test('a day that starts without a PIN says so, and locked without a network it opens its help at one tap, nothing else, and that is recorded', async ({
  asAlone,
  complaints,
}) => {
  const narrow = { viewport: { width: 320, height: 640 } }
  const page = await asAlone('therapist', narrow)
  await page.goto('/')
  await openNote(page, 'WK-107, MED3')
  await page.getByRole('link', { name: 'The log of the day' }).click()
  const zero = page.getByRole('button', { name: /^Clock zero/ })
  const pin = page.getByLabel('A PIN of six digits or more opens a locked screen without a network')
  await expect(pin).toBeVisible()
  const log = page.getByRole('region', { name: 'The log', exact: true })
  await expect(log).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(zero).toBeFocused() // the day is begun first, whoever hurries
  await page.keyboard.press('Tab')
  await expect(pin).toBeFocused()
  await page.keyboard.type('1234')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Six digits at least, twelve at most.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Not now' }).press('Enter')
  await expect(page.getByText('No PIN on this device')).toBeVisible()
  await expect(log).toBeFocused()
  await zero.click()
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.getByRole('button', { name: 'No PIN on this device' }).click()
  await expect(page.getByLabel('Six digits or more')).toBeFocused()
  await expect.poll(() => heldIn(page)).toBe(1)

  await page.context().setOffline(true)
  await lock(page)
  await expect(locked(page)).toBeVisible()
  await expect(locked(page)).not.toContainText('PIN')
  expect(await barriersOn(page)).toEqual([])
  const help = locked(page).getByRole('button', { name: 'Help', exact: true })
  const at = await help.boundingBox()
  expect(at?.height).toBeGreaterThanOrEqual(44)
  const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth <= 320)
  expect(await isNarrow()).toBe(true)
  await help.press('Enter')
  await expect(helpOf(page)).toContainText('Tessel Rietschoof, son or daughter, emergency contact')
  await expect(helpOf(page)).toContainText('counting the tiles aloud')
  expect(await barriersOn(page)).toEqual([])
  expect(await isNarrow()).toBe(true)
  await page.emulateMedia({ media: 'print' })
  const paper = await page.evaluate(() => document.body.innerText.split('\n').filter(line => line.trim() !== ''))
  expect(paper.slice(0, 2)).toEqual(['Help', expect.stringMatching(/^Opened at \d\d:\d\d in an emergency/)])
  expect(paper.at(-1)).toMatch(/^As it stood at/) // neither the lock, nor what lies under it
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Escape')
  await expect(helpOf(page)).toHaveCount(0)
  await expect(help).toBeFocused()
  await expect(locked(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(locked(page)).toBeVisible()
  await expect.poll(() => page.content()).not.toContain('counting the tiles')

  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  await page.context().setOffline(false)
  await unlock(page)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
  const trail = await asAlone('investigator', narrow)
  await trail.goto(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}/audit`)
  await expect(
    trail.getByText(/opened the contacts and the crisis plan of WK-107 in an emergency, at .+ by the device’s clock/),
  ).toHaveCount(1)
  for (const one of [page, trail]) await one.context().close()
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_INTERNET_DISCONNECTED|423|401/)
})

test('help stays at hand over a screen that is locked on another page of the day, also one that was loaded by itself, and is gone from it once the day is over', async ({
  as,
  complaints,
}) => {
  const page = await as('cotherapist')
  await openDay(page)
  await expect.poll(() => heldIn(page)).toBe(1)
  await page.getByRole('link', { name: 'The note of the day' }).click()
  await expect(page.getByLabel('What the log does not show')).toBeVisible()
  await page.context().setOffline(true)
  await lock(page)
  await locked(page).getByRole('button', { name: 'Help', exact: true }).click()
  await expect(helpOf(page)).toContainText('Tessel Rietschoof')
  await page.keyboard.press('Escape')
  await page.context().setOffline(false)
  await unlock(page)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)

  const noKey = page.waitForRequest(/\/queue-secret$/)
  await page.route(/\/queue-secret$/, route => route.abort())
  await page.reload() // by itself, without the log
  await expect(page.getByLabel('What the log does not show')).toBeVisible()
  await noKey
  await page.unroute(/\/queue-secret$/)
  await page.evaluate(() => dispatchEvent(new Event('online'))) // the key that was not to be had is asked for again
  const overLock = locked(page).getByRole('button', { name: 'Help', exact: true })
  const isOffered = async () => {
    await lock(page)
    await expect(locked(page)).toBeVisible()
    const isThere = await overLock.isVisible()
    if (!isThere) await unlock(page) // locked before the key was here
    return isThere
  }
  await expect.poll(isOffered).toBe(true)
  await page.context().setOffline(true)
  await overLock.click()
  await expect(helpOf(page)).toContainText('Tessel Rietschoof')
  await page.keyboard.press('Escape')
  await page.context().setOffline(false)
  await unlock(page)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)

  await page.route(/\/live\?/, route =>
    route.fulfill({
      contentType: 'text/event-stream; charset=utf-8',
      body: 'event: note\ndata: {"status":"ready","version":1}\n\n',
    }),
  )
  await page.getByRole('link', { name: 'The log of the day' }).click()
  await expect(page.getByText(/^This note is signed or waits for a signature/)).toBeVisible()
  await expect.poll(() => heldIn(page)).toBe(0)
  await page.getByRole('link', { name: 'The note of the day' }).click()
  await expect(page.getByLabel('What the log does not show')).toBeVisible()
  await lock(page)
  await expect(locked(page)).toBeVisible()
  await expect(overLock).toHaveCount(0)
  await unlock(page)

  await page.unroute(/\/live\?/)
  await page.getByRole('link', { name: 'The log of the day' }).click()
  await expect.poll(() => heldIn(page)).toBe(1)
  await page.getByRole('link', { name: 'The note of the day' }).click()
  await expect(page.getByLabel('What the log does not show')).toBeVisible()
  const left = await told(page, { kind: 'left_site' }) // on another device
  await page.reload()
  await expect.poll(() => heldIn(page)).toBe(0)
  await told(page, { kind: 'void', concerns: left, body: { reason: 'undone' } })
  for (const complaint of complaints.splice(0))
    expect(complaint).toMatch(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|423|401/)
})

test('a locked screen that can’t open the help says so, and whom to call in its place', async ({ as, complaints }) => {
  const page = await as('therapist')
  await page.route(/\/api\/session\/queue-secret$/, route => route.abort())
  await openDay(page)
  const isLocked = page.waitForResponse(answer => answer.url().endsWith('/api/session/lock') && answer.ok())
  await lock(page)
  await isLocked
  await locked(page).getByRole('button', { name: 'Help', exact: true }).click()
  await expect(helpOf(page).getByRole('alert')).toContainText('can’t be shown while this screen is locked')
  await expect(helpOf(page)).toContainText('Call the emergency number, then the medical back-up of your site.')
  expect(await barriersOn(page)).toEqual([])
  const another = await page.context().newPage()
  await another.goto(page.url()) // opened when the screen was locked already: there is no key to what is held
  await expect(another).toHaveURL(/\/locked\?/)
  await expect(another.getByText(/^An emergency\?.*Call the emergency number, then the medical back-up/)).toBeVisible()
  await another.close()
  await page.keyboard.press('Escape')
  await unlock(page)
  await page.context().close() // it goes on asking for what it can't have
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_FAILED|423|401/)
})
