import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { countLogged } from '@/tests/support/count-logged'
import { openDay } from '@/tests/support/open-day'
import { freeze } from '@/tests/support/page-gone'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
/** The clock runs once the page lives; a key before that is nobody's. */
const awake = (page: Page) => expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
const entries = /\/api\/notes\/[^/]+\/entries$/
const inward = (page: Page) => page.getByRole('button', { name: 'Turned inward', exact: true })

test('two therapists keep the log of one day: by tap and by key, each sees the other’s, and what is undone stays, struck', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const other = await as('cotherapist')
  await other.goto(page.url())
  await awake(other)
  await inward(page).click()
  await expect(lines(page).first()).toContainText('Turned inward')
  await expect(lines(page).first()).toContainText(/Saved \d\d:\d\d:\d\d/)
  await expect(lines(other).first()).toContainText('Turned inward')

  // by keys alone, on the other device
  await other.keyboard.press('7')
  await expect(lines(other).first()).toContainText('Distress 7')
  await other.keyboard.press('Shift+0')
  await expect(lines(other).first()).toContainText('Distress 10')
  await other.keyboard.press('Shift+Digit1')
  await expect(lines(other).first()).toContainText('Stop signal used')
  await other.getByRole('button', { name: 'Undo: Stop signal used' }).click()
  await expect(lines(other).filter({ hasText: 'Stop signal used' }).first()).toContainText('voided')
  for (const key of ['/', 'j', 'a', 'Enter']) await other.keyboard.press(key)
  const goingOn = (one: Page) => one.getByRole('region', { name: 'Going on' })
  await expect(goingOn(other)).toContainText('Jaw tension')
  await expect(goingOn(page)).toContainText('Jaw tension')
  await other.keyboard.press('n')
  await other.keyboard.type('The lamp is too bright')
  await other.keyboard.press('Control+Enter')
  await expect(lines(other).first()).toContainText('The lamp is too bright')
  await other.keyboard.press('v')
  await other.keyboard.type('128')
  await other.keyboard.press('Tab')
  await other.keyboard.type('82')
  await other.keyboard.press('Enter')
  await expect(lines(other).first()).toContainText('128/82 mmHg')
  await other.keyboard.press('c')
  await expect(lines(other).first()).toContainText('Check-in')
  for (const key of ['/', 't', 'a', 'k', 'Enter']) await other.keyboard.press(key)
  await expect(lines(page).first()).toContainText(/Taking over the log.*Tomas Brackwell.*Saved \d/s)
  await page.getByRole('button', { name: 'End Jaw tension' }).click()
  await expect(other.getByRole('button', { name: 'End Jaw tension' })).toHaveCount(0)
  await page.keyboard.press('3')
  await expect(lines(page).first()).toContainText('Distress 3')

  await other.getByRole('button', { name: 'Undo: Distress 10' }).click()
  await expect(lines(page).filter({ hasText: 'Distress 10' })).toContainText('voided')
  expect(await barriersOn(page)).toEqual([])

  // a tab that the browser froze with something unsent goes on where it was, and has what the other wrote meanwhile
  const counts = () =>
    Promise.all(
      [page, other].flatMap(one =>
        [/Water or food.*Tomas/s, /Grounding.*Maren/s].map(hasText => lines(one).filter({ hasText }).count()),
      ),
    )
  const before = await counts() // others write into this day, too
  await page.route(entries, route => route.abort())
  await page.keyboard.press('g')
  await expect(page.getByText(/^No connection: 1 entry on this device/)).toBeVisible()
  const thaw = await freeze(page)
  await other.keyboard.press('w')
  await expect(lines(other).first()).toContainText(/Water or food.*Saved \d/s)
  await page.unroute(entries)
  await thaw()
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect.poll(counts, 'each once').toEqual(before.map(count => count + 1))

  // vital signs: a slip is named, Fahrenheit is kept in Celsius
  await page.getByRole('button', { name: 'Vital signs' }).click()
  const vitals = page.getByRole('dialog', { name: 'Vital signs' })
  await vitals.getByLabel(/^Temperature/).fill('385')
  await vitals.getByRole('button', { name: 'Log them' }).click()
  await expect(vitals.getByText('From 33 to 42 °C.')).toBeVisible()
  await expect(vitals.getByLabel(/^Temperature/)).toHaveValue('385')
  await vitals.getByLabel(/^Temperature/).fill('101.3 F')
  expect(await barriersOn(page)).toEqual([])
  await vitals.getByRole('button', { name: 'Log them' }).click()
  await expect(lines(page).first()).toContainText('Temperature 38.5 °C')

  await page.getByRole('button', { name: 'Touch' }).click()
  const touch = page.getByRole('dialog', { name: 'Touch' })
  await touch.getByLabel('Participant asked').check()
  await touch
    .getByRole('button', { name: /^Hold hand/ })
    .first()
    .click()
  await expect(goingOn(page)).toContainText('Hold hand')

  // covered: the clock and the pads stay, nothing written is to be read
  await page.getByRole('button', { name: 'Cover now' }).click()
  await expect(page.getByText('Hold hand')).toHaveCount(0)
  await page.getByRole('button', { name: 'Resting' }).click()
  await page.getByRole('button', { name: 'Check-in', exact: true }).click()
  await showAgain(page)
  await expect(lines(page).filter({ hasText: 'Resting, entered while covered' }).first()).toBeVisible()

  // each is confirmed or voided by name, in the log that both read
  const unseen = page.getByRole('region', { name: 'Entered while covered' })
  await expect(unseen).toBeFocused()
  expect(await barriersOn(page)).toEqual([])
  await unseen.getByRole('button', { name: 'It stands: Resting' }).press('Enter')
  await expect(unseen.getByRole('listitem')).toHaveCount(1)
  await expect(lines(other).filter({ hasText: 'Resting, entered while covered' }).first()).toContainText('confirmed')
  await unseen.getByRole('button', { name: 'Not meant: Check-in' }).click()
  await expect(unseen).toHaveCount(0)
  await expect(lines(other).filter({ hasText: 'Check-in, entered while covered' }).first()).toContainText('voided')
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
})

test('letter keys never act on what is typed, act only in the log, and can be switched off or given another letter', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const count = await countLogged(page)
  await page.keyboard.press('n')
  const words = page.getByRole('dialog', { name: 'A note in the log' })
  await words.getByLabel('What you noticed').pressSequentially('rio 7 t')
  await page.keyboard.press('Escape')
  await expect(words).toHaveCount(0)
  expect(await countLogged(page)).toBe(count)
  await page.getByRole('link', { name: 'Vigil' }).focus()
  await page.keyboard.press('r')
  expect(await countLogged(page)).toBe(count)
  await opened(page, 'Resting')
  await page.getByLabel('Resting', { exact: true }).fill('t')
  await expect(page.getByLabel('Talking', { exact: true })).toHaveValue('') // no letter writes two things
  await page.getByLabel('Resting', { exact: true }).fill('!')
  await expect(page.getByLabel('Resting', { exact: true })).toHaveValue('')
  await page.getByLabel('Resting', { exact: true }).fill('q')
  await page.getByText('Keys', { exact: true }).click()
  await page.keyboard.press('q')
  await expect.poll(() => countLogged(page)).toBe(count + 1)
  await page.keyboard.press('?')
  await expect(lines(page).first()).toContainText('Safety concern in the room')
  await page.keyboard.press('Backspace') // nobody is told of it
  await expect(lines(page).first()).toContainText('voided')
  await page.keyboard.press('.')
  await expect(page.getByRole('button', { name: 'Show again' })).toBeVisible()
  await page.keyboard.press('.')
  await page.getByLabel('Your password').fill('demo-only-not-secret')
  await page.keyboard.press('Enter')
  await expect(lines(page).first()).toBeVisible()
  expect(await countLogged(page)).toBe(count + 2)
  await opened(page, 'Use these keys on this device')
  await page.getByLabel('Use these keys on this device').uncheck()
  for (const key of ['q', '?', '.', '7', '/', 'Backspace']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Cover now' })).toBeVisible()
  expect(await countLogged(page)).toBe(count + 2)
  await page.getByLabel('Use these keys on this device').check()
})

/** The choice of keys unfolded, wherever the page has moved to meanwhile. */
async function opened(page: Page, label: string): Promise<void> {
  const choice = page.getByLabel(label, { exact: true })
  await expect(async () => {
    if (!(await choice.isVisible())) await page.getByText('Keys', { exact: true }).click()
    expect(await choice.isVisible()).toBe(true)
  }).toPass()
}
