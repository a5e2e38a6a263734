import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { awake } from '@/tests/support/awake'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'
import { sheetsOf } from '@/tests/support/sheets'
import { expectAccessible } from '@/tests/support/visited'

const measures = `/s/${idOf('study')}/participants/${idOf('participant WK-105')}/measures`

/** Writes the reference of the clinic's permission down, or takes it back. */
const permitIn = (office: Page, measure: string) => async (reference: string) => {
  const dialog = office.getByRole('dialog', { name: 'Settings of Wilgenkade Clinic' })
  await office.getByRole('button', { name: 'Site settings: Wilgenkade Clinic' }).click()
  await dialog.getByLabel(`${measure}: the permission’s reference`).fill(reference)
  if (reference) expect(await barriersOn(office)).toEqual([])
  await dialog.getByRole('button', { name: 'Save the settings' }).click()
  await expect(dialog).toHaveCount(0)
}
const item = (page: Page, number: number) => page.getByRole('group', { name: `Item ${number}`, exact: true })

test('a site that has the permission writes the WAI-SR down item by item, from its own form', async ({ as }) => {
  const permit = permitIn(await as('administrator', {}, `/admin/${idOf('study')}`), 'WAI-SR')
  const page = await as('therapist', {}, measures)
  const toForm = page.getByRole('navigation', { name: 'Write down' }).getByRole('link', { name: 'WAI-SR' })
  await toForm.click()
  await expect(page.getByLabel('Task, 4 to 20')).toBeVisible()
  await permit('Letter of 4 March 2026')
  await page.goto(measures)
  await toForm.click()
  await expect(page.getByText(/^Each item as on the site’s own form/)).toBeVisible()
  await expect(item(page, 1).getByRole('radio')).toHaveCount(5)
  for (const [index, value] of [...'254351423514'].entries())
    await item(page, index + 1)
      .getByRole('radio', { name: value, exact: true })
      .check()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('39 of 60')).toBeVisible()
  await expect(page.getByText('16 of 20').first()).toBeVisible()
  await permit('')
})

test('the EBI is written down item by item in numbers, a wrong one named at its place', async ({ as }) => {
  const permit = permitIn(await as('administrator', {}, `/admin/${idOf('study')}`), 'EBI')
  await permit('Letter of 5 March 2026')
  const page = await as('therapist', {}, `${measures}/ebi`)
  for (const [index, value] of ['10', '20', '30', '40', '50', '610'].entries())
    await page.getByLabel(`Item ${index + 1}, 0 to 100`, { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Enter a whole number from 0 to 100.')).toHaveCount(1)
  await page.getByLabel('Item 6, 0 to 100', { exact: true }).fill('61')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('35.2 of 100')).toBeVisible()
  await permit('')
})

test('the MEQ30 is typed in item by item from the form that it is numbered by, on screens wide and narrow, and printed', async ({
  as,
}) => {
  const permit = permitIn(await as('administrator', {}, `/admin/${idOf('study')}`), 'MEQ30')
  await permit('Letter of 6 March 2026')
  const page = await as('therapist')
  await expectAccessible(page, [`${measures}/meq30`])
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(`${measures}/meq30`)
  await expect(page.getByText(/^The numbers are those of the form in the appendix of Barrett/)).toBeVisible()
  await awake(page)
  await item(page, 1).getByRole('radio', { name: '0', exact: true }).focus()
  for (const digit of '333333333333333333333333333323') {
    await page.keyboard.press(digit)
    await page.keyboard.press('Tab')
  }
  await expect(item(page, 29).getByRole('radio', { name: '2', exact: true })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Save' })).toBeFocused()
  await item(page, 1).getByRole('radio', { name: '3', exact: true }).click()
  await expect(item(page, 1).getByRole('radio', { checked: true })).toHaveCount(0)
  await item(page, 1).getByRole('radio', { name: '5', exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('91 of 150')).toBeVisible()
  await expect(page.getByText('8 of 15')).toBeVisible()
  await expect(page.locator('dt', { hasText: 'At least 60 % on all four' }).locator('+ dd')).toHaveText('No')
  const [sheet = ''] = sheetsOf(await page.pdf({ preferCSSPageSize: true }))
  expect(sheet).toMatch(/Total91of150Mystical45of75Positivemood18of30/)
  await page.goto(measures)
  await page.getByText('Its 4 subscales').click()
  await expect(page.getByRole('slider', { name: 'MEQ30, Ineffability, point by point' })).toBeVisible()
  await permit('')
})
