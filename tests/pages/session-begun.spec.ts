import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'
import { storedIn } from '@/tests/support/stored-in'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const typed = (page: Page) => page.getByLabel('What you noticed')
const sheet = (page: Page) => page.getByRole('dialog', { name: 'A note in the log' })
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on with the note that is begun' })

test('what is typed before the key of this device is there takes the place of nothing that an earlier page left', async ({
  as,
}) => {
  const earlier = await as('therapist')
  await openDay(earlier)
  const readings = (on: Page) => on.getByRole('dialog', { name: 'Vital signs' })
  const begun = (on: Page) => on.getByRole('button', { name: 'Go on with the vital signs that are begun' })
  const begin = async (on: Page, pulse: string, words: string) => {
    await on.keyboard.press('v')
    await readings(on)
      .getByLabel(/^Pulse/)
      .fill(pulse)
    await on.keyboard.press('Escape')
    await expect(readings(on)).toHaveCount(0)
    await expect(on.getByLabel(/^Pulse/)).toHaveCount(0)
    await on.keyboard.press('n')
    await typed(on).fill(words)
    await on.keyboard.press('Escape')
    await expect(sheet(on)).toHaveCount(0)
    await expect(typed(on)).toHaveCount(0)
  }
  await begin(earlier, '71', 'She hummed.')
  await expect.poll(async () => (await storedIn(earlier)).items).toBe(2)
  const page = await earlier.context().newPage()
  let bringKey = () => {}
  const key = new Promise<void>(brought => {
    bringKey = brought
  })
  await page.route('**/api/session/queue-secret', async route => {
    await key
    await route.continue()
  })
  await page.goto(earlier.url())
  await earlier.close()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await begin(page, '93', 'Then she slept.')
  await page.keyboard.press('n')
  await typed(page).press('End')
  await typed(page).pressSequentially(' Long.')
  const lying = async (): Promise<string[]> =>
    (await storedIn(page)).text.match(/(?:words|vitals) [\w-]+ [\w-]{36}/g) ?? []
  const theirs = await lying()
  expect(theirs).toHaveLength(2)
  bringKey()
  await expect.poll(async () => (await lying()).filter(id => theirs.includes(id))).toEqual([]) // taken over, both
  await page.keyboard.press('Control+Enter')
  await expect(lines(page).filter({ hasText: 'Then she slept. Long.' })).not.toContainText('hummed')
  await goOn(page).click()
  await expect(typed(page)).toHaveValue('She hummed.')
  await page.keyboard.press('Escape')

  await page.reload()
  await goOn(page).click()
  await expect(typed(page)).toHaveValue('She hummed.')
  await page.keyboard.press('Control+Enter')
  await expect(lines(page).first()).toContainText(/She hummed\..*Saved \d/s)
  await expect(goOn(page)).toHaveCount(0)
  for (const pulse of ['93', '71']) {
    await begun(page).click()
    await expect(readings(page).getByLabel(/^Pulse/)).toHaveValue(pulse)
    await readings(page).getByRole('button', { name: 'Throw them away' }).click()
  }
  await expect(begun(page)).toHaveCount(0)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
})

test('an effect in words of one’s own outlives its sheet and its page, unreadable in the browser, until it is logged or thrown away', async ({
  as,
}) => {
  const page = await as('cotherapist')
  await openDay(page)
  const find = page.getByRole('dialog', { name: 'Log something else' })
  const words = find.getByLabel('Two letters of it')
  const begun = page.getByRole('button', { name: 'Go on with the effect that is begun' })
  const type = async (said: string) => {
    await page.getByRole('region', { name: 'The log', exact: true }).focus()
    await page.keyboard.press('/')
    await expect(words).toHaveValue('')
    await page.keyboard.type(said)
  }
  const leave = async () => {
    await page.keyboard.press('Escape')
    await expect(find).toHaveCount(0)
  }
  await type('tremb')
  await leave()
  await type('Ringing, like a far bell')
  await page.mouse.click(4, 4)
  await expect(words).toHaveValue('Ringing, like a far bell')
  expect(await barriersOn(page)).toEqual([])
  await leave()
  await expect(begun).toBeVisible()
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  expect((await storedIn(page)).text).not.toContain('bell')
  await page.getByRole('button', { name: 'Cover now' }).click()
  await expect(begun).toHaveCount(0)
  await type('Gooseflesh')
  await leave()
  await showAgain(page)
  await begun.click()
  await expect(words).toHaveValue('Gooseflesh')
  const { text } = await storedIn(page)
  await find.getByRole('button', { name: 'Throw it away' }).click()
  await expect(find).toHaveCount(0)
  await expect.poll(async () => (await storedIn(page)).text).not.toBe(text)

  await page.reload()
  await begun.click()
  await expect(words).toHaveValue('Ringing, like a far bell')
  await page.keyboard.press('Enter')
  await expect(lines(page).first()).toContainText(/Ringing, like a far bell.*Saved \d/s)
  await expect(begun).toHaveCount(0)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
})

test('of a reading that two pages go on with, what was typed last stands, whichever page was opened last', async ({
  as,
}) => {
  const early = await as('therapist')
  await openDay(early)
  const pulse = (on: Page) => on.getByRole('dialog', { name: 'Vital signs' }).getByLabel(/^Pulse/)
  const begun = (on: Page) => on.getByRole('button', { name: 'Go on with the vital signs that are begun' })
  const type = async (on: Page, figure: string) => {
    await pulse(on).fill(figure)
    await on.keyboard.press('Escape')
    await expect(pulse(on)).toHaveCount(0)
  }
  const items = async () => (await storedIn(early)).items
  await early.keyboard.press('v')
  await type(early, '71')
  await expect.poll(items).toBe(1)
  const { text } = await storedIn(early)
  const late = await early.context().newPage()
  await late.goto(early.url())
  await begun(late).click()
  await type(late, '72')
  await expect.poll(async () => (await storedIn(late)).text).not.toBe(text)
  await expect.poll(items).toBe(1)
  await early.bringToFront()
  await begun(early).click()
  await type(early, '75')
  await expect.poll(items).toBe(2)
  const page = await early.context().newPage()
  await page.goto(early.url())
  await begun(page).click()
  await expect(pulse(page)).toHaveValue('75')
  await page.getByRole('button', { name: 'Throw them away' }).click()
  await expect(begun(page)).toHaveCount(0)
  await expect.poll(items).toBe(0)
})
