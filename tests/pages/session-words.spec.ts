import type { Page } from '@playwright/test'
import { wallClock } from '@/app/_ui/page/site-time'
import { barriersOn } from '@/tests/support/barriers'
import { countLogged } from '@/tests/support/count-logged'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'
import { storedIn } from '@/tests/support/stored-in'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const typed = (page: Page) => page.getByLabel('What you noticed')
const sheet = (page: Page) => page.getByRole('dialog', { name: 'A note in the log' })
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on with the note that is begun' })

test('a note that is being written outlives its sheet and its page, unreadable in the browser, and is shown to nobody under cover', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  await page.keyboard.press('n')
  const words = 'He named the harbour, and was quiet.'
  await typed(page).fill(words)
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(goOn(page)).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  expect((await storedIn(page)).text).not.toContain('harbour')

  await page.getByRole('button', { name: 'Cover now' }).click()
  await expect(goOn(page)).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(typed(page)).toHaveValue('')
  await typed(page).fill('Then he wept.')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await showAgain(page)
  await goOn(page).click()
  await expect(typed(page)).toHaveValue(`${words}\nThen he wept.`)
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)

  const day = page.url()
  const next = await page.context().newPage()
  await expect(async () => {
    await next.goto(day)
    await goOn(next).click()
    await expect(typed(next)).toHaveValue(`${words}\nThen he wept.`, { timeout: 1000 })
  }).toPass() // it is kept soon after it is typed
  await page.close({ runBeforeUnload: false })
  await next.reload()
  await goOn(next).click()
  await expect(typed(next)).toHaveValue(`${words}\nThen he wept.`)
  await next.keyboard.press('Control+Enter')
  await expect(lines(next).first()).toContainText('Then he wept.')
  await expect(lines(next).first()).toContainText(/Saved \d/)
  await expect(goOn(next)).toHaveCount(0)
  await expect.poll(async () => (await storedIn(next)).items).toBe(0)
  await next.keyboard.press('n')
  await expect(typed(next)).toHaveValue('')
  await next.keyboard.press('Escape')
  await expect(sheet(next)).toHaveCount(0)
})

test('vital signs that are being typed outlive their sheet and its page, unreadable in the browser, shown to nobody under cover, until they are logged or thrown away', async ({
  as,
}) => {
  const page = await as('cotherapist')
  await openDay(page)
  const readings = (on: Page) => on.getByRole('dialog', { name: 'Vital signs' })
  const begun = (on: Page) => on.getByRole('button', { name: 'Go on with the vital signs that are begun' })
  const leave = async (on: Page) => {
    await on.keyboard.press('Escape')
    await expect(readings(on)).toHaveCount(0)
  }
  await page.keyboard.press('v')
  await page.keyboard.type('117/73')
  await readings(page).getByLabel('Sitting').check()
  await leave(page)
  await expect(begun(page)).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  for (const canary of ['systolic', 'sitting', 'measuredBy']) expect((await storedIn(page)).text).not.toContain(canary)

  await page.getByRole('button', { name: 'Cover now' }).click()
  await expect(begun(page)).toHaveCount(0)
  await page.keyboard.press('v')
  await expect(readings(page).getByLabel(/^Systolic/)).toHaveValue('')
  await expect(readings(page)).not.toContainText('Begun at')
  await readings(page)
    .getByLabel(/^Pulse/)
    .fill('81')
  await leave(page)
  await showAgain(page)

  const day = page.url()
  const next = await page.context().newPage()
  await expect(async () => {
    await next.goto(day)
    await begun(next).click()
    await expect(readings(next).getByLabel(/^Pulse/)).toHaveValue('81', { timeout: 1000 })
  }).toPass() // it is kept soon after it is typed
  await page.close({ runBeforeUnload: false })
  await next.reload()
  await begun(next).click()
  await expect(readings(next)).toContainText(/Begun at \d\d:\d\d/)
  await expect(readings(next).getByLabel(/^Pulse/)).toHaveValue('81')
  await expect(readings(next).getByLabel(/^Systolic/)).toHaveValue('')
  expect(await barriersOn(next)).toEqual([])
  await readings(next).getByRole('button', { name: 'Throw them away' }).click()
  await begun(next).click()
  await expect(readings(next).getByLabel(/^Systolic/)).toHaveValue('117')
  await expect(readings(next).getByLabel(/^Diastolic/)).toHaveValue('73')
  await expect(readings(next).getByLabel('Sitting')).toBeChecked()
  await readings(next).getByRole('button', { name: 'Log them' }).click()
  await expect(lines(next).first()).toContainText('117/73 mmHg')
  await expect(lines(next).first()).toContainText(/Saved \d/)
  await expect(lines(next).first()).not.toContainText(/pulse|(?<!\d)81(?!\d)/i) // the time stands directly before the figures
  await expect(begun(next)).toHaveCount(0)
  await expect.poll(async () => (await storedIn(next)).items).toBe(0)
})

test('what the server refuses stays on the device with its words, and nothing is called saved, until it is logged anew or let go', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const saved = page.getByText('Everything is saved')
  const refused = lines(page).filter({ hasText: 'Not kept. This lies before clock zero.' })
  const [, hours, minutes] = /^(\d+):(\d\d)$/.exec(await page.getByRole('timer').innerText()) ?? []
  const sinceZero = (Number(hours) * 60 + Number(minutes)) * 60_000
  const anHourBefore = wallClock(new Date(Date.now() - sinceZero - 60 * 60_000).toISOString(), 'Europe/Amsterdam')
  const logLongAgo = async (words: string) => {
    await page.locator('.session-time input').fill(anHourBefore.slice(11, 16))
    await page.getByRole('region', { name: 'The log', exact: true }).focus()
    await page.keyboard.press('n')
    await typed(page).fill(words)
    await page.keyboard.press('Control+Enter')
  }
  await logLongAgo('She asked for the window.')
  await expect(refused).toContainText('She asked for the window.')
  await expect(lines(page).first()).toContainText('Not kept.') // where it is seen, whatever its time
  const words = await refused.getByText('She asked for the window.').boundingBox()
  expect(words?.width).toBeGreaterThan(200)
  await expect(page.getByText('1 entry was not kept: see the log')).toBeVisible()
  await expect(saved).toHaveCount(0)
  expect(await barriersOn(page)).toEqual([])
  await page.reload()
  await expect(refused).toContainText('She asked for the window.')
  await page.getByRole('button', { name: /^Log it as of now: .*window/ }).click()
  await expect(refused).toHaveCount(0)
  await expect(lines(page).first()).toContainText(/She asked for the window\..*Saved \d/s)
  await logLongAgo('A slip.')
  await page.getByRole('button', { name: /^Let it go: .*A slip/ }).click()
  await expect(refused).toHaveCount(0)
  await expect(saved).toBeVisible()
  await page.reload()
  await expect(saved).toBeVisible()
  await expect(lines(page).filter({ hasText: 'She asked for the window.' })).toHaveCount(1)
  await expect(lines(page).filter({ hasText: 'A slip.' })).toHaveCount(0)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
})

test('an answer that only looks like one refuses nothing: the entry waits for the server', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const before = await countLogged(page)
  const entries = /\/api\/notes\/[^/]+\/entries$/
  const waits = page.getByText(/^No connection: 1 entry on this device/)
  for (const [index, { pad, answer }] of [
    { pad: 'Grounding', answer: { status: 200, json: {} } },
    { pad: 'Check-in', answer: { status: 403, json: { error: 'Pay for this network' } } },
    { pad: 'Resting', answer: { status: 429, json: { code: 'throttled', message: 'Too many attempts.' } } },
  ].entries()) {
    await page.route(entries, route => route.fulfill(answer))
    await page.getByRole('button', { name: pad, exact: true }).click()
    await expect(waits).toBeVisible()
    await expect(lines(page).first()).toContainText('On this device')
    await page.unroute(entries)
    await expect(page.getByText('Everything is saved')).toBeVisible()
    await expect.poll(() => countLogged(page)).toBe(before + index + 1)
  }
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/403|429/)
})
