import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/alone'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { storedIn } from '@/tests/support/stored-in'

test('whoever is about to sign is told of a device on which something waits, is held up by nothing, and is told no more once it has arrived', async ({
  asAlone, // a device of another walk may have fallen silent with something that waits on it
  complaints,
}) => {
  const tablet = await asAlone('cotherapist')
  await tablet.goto('/')
  await openDay(tablet)
  const entries = /\/api\/notes\/[^/]+\/entries$/
  await tablet.route(entries, route => route.abort())
  await tablet.getByRole('button', { name: 'Turned inward', exact: true }).click()
  await expect(tablet.getByText('No connection: 1 entry on this device, kept until it is back')).toBeVisible()
  const day = tablet.url()
  const told = tablet.waitForRequest(asked => asked.url().endsWith('/heard') && asked.postDataJSON().closed)
  await tablet.getByRole('link', { name: 'Read it' }).click()
  expect((await told).postDataJSON()).toMatchObject({ waiting: 1 })

  const page = await asAlone('therapist')
  await page.goto(day.replace(/session$/, 'sign'))
  const waiting = page.getByText(/^1 entry waited on it then\./)
  await expect(page.getByText(/^A device of Tomas Brackwell was last heard at \d\d:\d\d \(UTC/)).toBeVisible()
  await expect(waiting).toBeVisible()
  expect(await barriersOn(page)).toEqual([])

  await tablet.unroute(entries)
  const words = await wordsHeldUp(tablet)
  await tablet.goto(day)
  await expect(tablet.getByText('Everything is saved')).toBeVisible()
  await expect.poll(() => words.at(-1)).toBe('0 waiting')
  expect(words, 'one after another: none overtakes the next').not.toContain('at once')
  await tablet.unroute('**/heard')
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await waiting.count()).toBe(0)
  }).toPass({ timeout: 20_000 }) // well before the next minute's word
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
})

/** Each word of this device takes longer than it waits to say the next; gives them as they arrive. */
async function wordsHeldUp(page: Page): Promise<string[]> {
  const words: string[] = []
  let underWay = 0
  await page.route('**/heard', async route => {
    if (underWay > 0) words.push('at once')
    underWay += 1
    await pause(2500)
    underWay -= 1
    words.push(`${route.request().postDataJSON().waiting} waiting`)
    await route.continue()
  })
  return words
}

test('the other author takes over the device by their own password, sees nothing of what the first one has not sent, and it arrives when the first one is back', async ({
  as,
  complaints,
}) => {
  const tablet = await as('therapist')
  await openDay(tablet)
  const entries = /\/api\/notes\/[^/]+\/entries$/
  await tablet.route(entries, route => route.abort())
  await tablet.keyboard.press('n')
  const words = 'She asked whether the rain had stopped.'
  await tablet.getByLabel('What you noticed').fill(words)
  await tablet.keyboard.press('Control+Enter')
  await expect(tablet.getByText('No connection: 1 entry on this device, kept until it is back')).toBeVisible()
  const day = tablet.url()
  await tablet.getByRole('button', { name: 'Maren Oldhoven', exact: true }).click()
  await tablet.getByRole('button', { name: 'Lock the screen' }).click()
  const lock = tablet.getByRole('dialog', { name: 'The screen is locked' })
  await lock.getByRole('button', { name: 'Sign in as somebody else' }).click()
  const notSent = tablet.getByRole('dialog', { name: 'Not everything is sent yet' })
  await expect(notSent).toBeVisible()
  expect(await barriersOn(tablet)).toEqual([])
  await notSent.getByRole('button', { name: 'Sign out all the same' }).click()
  await tablet.unroute(entries)

  await signInHere(tablet, 'cotherapist')
  await expect(tablet.getByText('Kept in this browser and not sent yet')).toHaveCount(0)
  await tablet.goto(day)
  await expect(tablet.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await tablet.getByRole('button', { name: 'Turned inward', exact: true }).click()
  await expect(tablet.getByText('Everything is saved')).toBeVisible()
  await expect(tablet.getByText(words)).toHaveCount(0)
  const lying = await storedIn(tablet)
  expect(lying.items).toBe(1)
  expect(lying.text).not.toContain('rain')
  await tablet.getByRole('button', { name: 'Tomas Brackwell', exact: true }).click()
  await tablet.getByRole('button', { name: 'Sign out' }).click()

  await signInHere(tablet, 'therapist')
  await tablet.getByRole('link', { name: 'Open the log that waits for 1 thing' }).click()
  await expect(tablet.getByText(words).first()).toBeVisible()
  await expect.poll(async () => (await storedIn(tablet)).items).toBe(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_FAILED|40[13]|423/)
})

/** The page that signing out leads to may load once more when every tab is told. */
async function signInHere(page: Page, person: 'therapist' | 'cotherapist') {
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(async () => {
    await page.getByLabel('E-mail').fill(`${person}@demo.test`)
    await page.getByLabel('Password').fill('demo-only-not-secret')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/today/, { timeout: 8_000 })
  }).toPass()
}
