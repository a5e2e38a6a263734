import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const agreed = (page: Page) => page.getByText('Touch agreed').locator('xpath=following-sibling::dd')
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name })

/** No other walk touches a foot. */
test('consent that is narrowed is named by kind in two taps, and holds on both screens, without a network on this one and where the other can’t look it up', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const other = await as('cotherapist')
  await other.goto(page.url())
  await expect(agreed(other)).toContainText('Hand on foot')
  await page.context().setOffline(true)
  for (const key of ['/', 'c', 'o', 'n', 's', 'Enter']) await page.keyboard.press(key)
  const narrow = sheet(page, 'Consent narrowed')
  expect(await barriersOn(page)).toEqual([])
  await narrow.getByRole('button', { name: /^Hand on foot ?now no/ }).click()
  await expect(lines(page).first()).toContainText('Consent narrowed')
  await expect(lines(page).first()).toContainText('Hand on foot')
  await expect(agreed(page)).not.toContainText('Hand on foot')
  await page.keyboard.press('h')
  const feet = sheet(page, 'Touch').getByRole('button', { name: /^Hand on foot/ })
  for (const one of await feet.all()) await expect(one).toHaveAccessibleName(/Hand on foot ?no\b/)
  await page.keyboard.press('Escape')

  let asked = 0
  await other.route('**/api/notes/*/touch', route => (++asked < 3 ? route.abort() : route.continue()))
  await page.context().setOffline(false)
  await expect(agreed(other)).not.toContainText('Hand on foot')
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect.poll(() => asked, 'it is asked until it is answered').toBeGreaterThan(2)
  await expect(agreed(other)).not.toContainText('Hand on foot')
  await page.reload()
  await expect(lines(page).first()).toContainText('Consent narrowed')
  await expect(agreed(page)).not.toContainText('Hand on foot')

  const line = lines(page).filter({ hasText: 'Consent narrowed' }).filter({ hasText: 'Hand on foot' }).first()
  await expect(line).toContainText('takes back the entry alone: the agreement stays narrow')
  await line.getByRole('button', { name: /^(Undo|Void): Consent narrowed/ }).click()
  const why = line.getByRole('group', { name: 'Why does this not stand?' }) // asked of what is older than ten seconds
  await expect(why.or(line.getByText(/voided/)).first()).toBeVisible()
  if (await why.isVisible()) await why.getByRole('button', { name: /^Not meant/ }).click()
  await expect(line).toContainText('voided')
  await expect(line).toContainText('The agreement stays narrow all the same: it is made wider only outside a session.')
  await expect(agreed(page)).not.toContainText('Hand on foot')
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.reload()
  await expect(line).toContainText('The agreement stays narrow all the same')
  await expect(agreed(page)).not.toContainText('Hand on foot')
  await expect(agreed(other)).not.toContainText('Hand on foot')
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_(INTERNET_DISCONNECTED|FAILED)/)
})
