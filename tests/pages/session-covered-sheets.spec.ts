import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'

test('a sheet that is open when another tab covers the log goes with it, and no sheet says under cover what is agreed', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const dialog = page.getByRole('dialog')
  const touch = page.getByRole('dialog', { name: 'Touch', exact: true })
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await page.bringToFront()
  await page.keyboard.press('h')
  await expect(touch.getByRole('button', { name: /^Hug ?(no|ask each time|welcome)/ }).first()).toBeVisible()
  await other.getByRole('button', { name: 'Cover now' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'What was logged' })).toHaveCount(0)

  await page.getByRole('region', { name: 'The log', exact: true }).focus()
  await page.keyboard.press('h')
  await expect(touch.getByRole('button', { name: 'Hug', exact: true }).first()).toBeVisible()
  for (const one of await touch.getByRole('button', { name: /^Hug/ }).all())
    await expect(one).toHaveAccessibleName('Hug')
  await expect(touch).not.toContainText(/ask each time|welcome/)
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('1')
  await expect(dialog).toHaveCount(0)
  for (const key of ['/', 'c', 'o', 'n', 's', 'Enter']) await page.keyboard.press(key)
  const narrow = page.getByRole('dialog', { name: 'Consent narrowed' })
  await expect(narrow).toBeVisible()
  const offered = await narrow.getByRole('button', { name: /now no/ }).count()
  await expect(narrow).not.toContainText('ask each time')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await showAgain(page)
  const stands = page.getByRole('region', { name: 'Entered while covered' })
  await stands.getByRole('button', { name: /^Not meant: / }).click()
  await expect(stands).toHaveCount(0)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  for (const key of ['/', 'c', 'o', 'n', 's', 'Enter']) await page.keyboard.press(key)
  await expect(narrow).toBeVisible()
  expect(await narrow.getByRole('button', { name: /now no/ }).count()).toBeLessThanOrEqual(offered)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
