import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const goingOn = (page: Page) => page.getByRole('region', { name: 'Going on' })
const saved = (page: Page) => expect(page.getByText('Everything is saved')).toBeVisible()
/** Into a sheet by its field, and back to the log. */
const logs = async (page: Page, ...letters: string[]) => {
  for (const key of ['/', ...letters, 'Enter']) await page.keyboard.press(key)
}

test('after ten seconds an entry is voided for a reason, named with who said so; the clock stays in sight and the keys act again', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const other = await as('cotherapist')
  await other.goto(page.url())
  await expect(other.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await logs(page, ...'breath')
  await page.getByRole('button', { name: 'Undo: Breath' }).first().waitFor()
  const theirs = lines(other).filter({ hasText: 'Breath' }).first()
  await theirs.getByRole('button', { name: 'Void: Breath' }).click() // a colleague's is never undone
  const why = other.getByRole('group', { name: 'Why does this not stand?' })
  await expect(other.getByRole('timer')).toBeVisible()
  await expect(why.getByRole('button', { name: /^Wrong time/ })).toBeFocused()
  expect(await barriersOn(other)).toEqual([])
  await other.keyboard.press('Escape')
  await expect(why).toHaveCount(0)
  await expect(other.locator('[data-keys]')).toBeFocused()

  // another reason is said in words
  await theirs.getByRole('button', { name: 'Void: Breath' }).click()
  await other.keyboard.press('5')
  await expect(why.getByText('Another reason needs a few words.')).toBeVisible()
  await expect(why.getByLabel('In a few words')).toBeFocused()
  await other.keyboard.type('It was the other bed.')
  await other.keyboard.press('Enter')
  await other.keyboard.press('5')
  await expect(why).toHaveCount(0)
  const words = /voided by Tomas Brackwell: another reason, “It was the other bed\.”/
  await expect(theirs).toContainText(words)
  await expect(lines(page).filter({ hasText: 'Breath' }).first()).toContainText(words)

  // what was one key is a reason in the sheet, and an entry again after it
  await other.keyboard.press('4')
  await expect(lines(other).first()).toContainText('Distress 4')
  await expect(lines(other).first().getByRole('button', { name: 'Undo: Distress 4' })).toBeVisible()
  await saved(other)
})

test('what ends something is shown with its undo, by tap and by key; the entry before it stays', async ({ as }) => {
  const page = await as('therapist')
  await openDay(page)
  await logs(page, ...'headache')
  await page.keyboard.press('6')
  await expect(lines(page).first()).toContainText('Distress 6')
  await page.getByRole('button', { name: 'End Headache' }).click()
  await expect(goingOn(page).getByText('Headache')).toHaveCount(0)
  await expect(lines(page).first()).toContainText('Ended: Headache')
  await page.keyboard.press('Backspace')
  await expect(goingOn(page)).toContainText('Headache')
  await expect(lines(page).first()).toContainText('Distress 6')
  await expect(lines(page).first()).not.toContainText('voided')
  await page.getByRole('button', { name: 'End Headache' }).click()
  await page.getByRole('button', { name: 'Undo: Ended: Headache' }).click()
  await expect(goingOn(page)).toContainText('Headache')
  await page.getByRole('button', { name: 'End Headache' }).click()
  await expect(lines(page).first()).toContainText('Ended: Headache')
  await expect(lines(page).filter({ hasText: 'Ended: Headache' })).toHaveCount(0, { timeout: 15_000 }) // in sight for ten seconds
  await saved(page)
})
