import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { storedIn } from '@/tests/support/stored-in'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const goOnWord = (page: Page) => page.getByRole('button', { name: 'Go on with the word that is begun' })
const goOnVoid = (page: Page) => page.getByRole('button', { name: 'Go on with why an entry does not stand' })
const why = (page: Page) => page.getByRole('group', { name: 'Why does this not stand?' })
const reason = (page: Page) => why(page).getByLabel('In a few words')

test('a word and the reason of a void outlive their page, unreadable in the browser, each below its own entry', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const said = `Her jaw let go, ${Date.now()}.`
  await page.keyboard.press('3')
  await page.keyboard.press(';')
  const box = (on: Page) => on.getByRole('form', { name: 'A word to: Distress 3' })
  await page.keyboard.insertText(said)
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveCount(0)
  await expect(page.locator('[data-keys]')).toBeFocused()
  await expect(goOnWord(page)).toBeVisible()
  await expect(page.getByText('Everything is saved')).toBeVisible() // so that what lies here is the word, not its entry
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  expect((await storedIn(page)).text).not.toContain('jaw')

  // the page dies; the line is fresh no longer, and the word is still there
  await page.reload()
  await goOnWord(page).click()
  await expect(box(page).getByRole('textbox')).toHaveValue(said)
  await expect(box(page).getByRole('textbox')).toBeFocused()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(lines(page).filter({ hasText: `Distress 3 “${said}”` })).toHaveCount(1)
  await expect(goOnWord(page)).toHaveCount(0)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)

  // why it does not stand
  const line = lines(page).filter({ hasText: `Distress 3 “${said}”` })
  await line.getByRole('button', { name: /^Void: Distress 3/ }).click({ timeout: 15_000 }) // as soon as it can't be undone
  await reason(page).fill('It was a 2, she said it twice.')
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  await page.reload()
  await goOnVoid(page).click()
  await expect(reason(page)).toHaveValue('It was a 2, she said it twice.')
  await page.keyboard.press('Escape')
  await expect(why(page)).toHaveCount(0)
  await goOnVoid(page).click()
  await why(page)
    .getByRole('button', { name: /^Wrong kind/ })
    .click()
  await expect(line).toContainText('“It was a 2, she said it twice.”')
  await expect(goOnVoid(page)).toHaveCount(0)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
  await expect(page.getByText('Everything is saved')).toBeVisible()
})

test('what is thrown away is offered no more, in no tab', async ({ as }) => {
  const page = await as('cotherapist')
  await openDay(page)
  await page.keyboard.press('5')
  await page.keyboard.press(';')
  await page.keyboard.type('Sweet, and then salt.')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(goOnWord(other)).toBeVisible()
  await goOnWord(page).click()
  await page.getByRole('form', { name: 'A word to: Distress 5' }).getByRole('button', { name: 'Throw it away' }).click()
  await expect(goOnWord(page)).toHaveCount(0)
  await expect(goOnWord(other)).toHaveCount(0)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
  await expect(page.getByText('Everything is saved')).toBeVisible()
})
