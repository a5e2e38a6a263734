import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/pages'
import { visitAll } from '@/tests/support/visited'

visitAll('therapist', 'suspended')

test('a chosen number stays readable under the pointer', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(`/s/${idOf('study')}/notes/${idOf('note WK-107 INT2.3')}/write`)
  const number = page.locator('.segment').first()
  const colours = () => number.evaluate(node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor])
  await number.click()
  await page.mouse.move(0, 0)
  await expect(number.getByRole('radio')).toBeChecked()
  const chosen = await colours()
  await number.hover()
  expect(await colours()).toEqual(chosen)
})
