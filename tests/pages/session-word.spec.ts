import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')

test('a word is added to what was just logged, by a key or a tap, and stands in its line on both screens', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const other = await as('cotherapist')
  await other.goto(page.url())
  await expect(other.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  const told = `Like a tide going out, ${Date.now()}.`
  await page.keyboard.press('2')
  await page.keyboard.press(';')
  const box = page.getByRole('form', { name: 'A word to: Distress 2' })
  await expect(box.getByRole('textbox')).toBeFocused()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.type(told)
  await page.keyboard.press('Enter')
  await expect(box).toHaveCount(0)
  await expect(lines(page).filter({ hasText: `Distress 2 “${told}”` })).toHaveCount(1)
  await expect(lines(other).filter({ hasText: `Distress 2 “${told}”` })).toHaveCount(1)
  await expect(
    lines(other)
      .first()
      .getByRole('button', { name: /^Add a word/ }),
  ).toHaveCount(0)

  // it is undone by itself, and the keys act again
  await page.keyboard.press('Backspace')
  await expect(lines(page).filter({ hasText: told })).toHaveCount(0)
  await page.keyboard.press('8')
  await expect(lines(page).first()).toContainText('Distress 8')
  await lines(page).first().getByRole('button', { name: 'Add a word: Distress 8' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('form', { name: 'A word to: Distress 8' })).toHaveCount(0)
  await expect(page.locator('[data-keys]')).toBeFocused()
  await expect(page.getByText('Everything is saved')).toBeVisible()
})
