import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

test('a site that has the permission writes the WAI-SR down item by item, from its own form', async ({ as }) => {
  const office = await as('administrator', {}, `/admin/${idOf('study')}`)
  const dialog = office.getByRole('dialog', { name: 'Settings of Wilgenkade Clinic' })
  const permit = async (reference: string) => {
    await office.getByRole('button', { name: 'Site settings: Wilgenkade Clinic' }).click()
    await dialog.getByLabel('WAI-SR: the permission’s reference').fill(reference)
    if (reference) expect(await barriersOn(office)).toEqual([])
    await dialog.getByRole('button', { name: 'Save the settings' }).click()
    await expect(dialog).toHaveCount(0)
  }
  const page = await as('therapist')
  const measures = `/s/${idOf('study')}/participants/${idOf('participant WK-105')}/measures`
  await page.goto(measures)
  const toForm = page.getByRole('navigation', { name: 'Write down' }).getByRole('link', { name: 'WAI-SR' })
  await toForm.click()
  await expect(page.getByLabel('Task, 4 to 20')).toBeVisible()
  await permit('Letter of 4 March 2026')
  await page.goto(measures)
  await toForm.click()
  await expect(page.getByText(/^Each item as on the site’s own form/)).toBeVisible()
  for (const [index, value] of [...'254351423519'].entries())
    await page.getByLabel(new RegExp(`^Item ${index + 1}\\b`)).fill(value)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Enter a whole number from 1 to 5.')).toBeVisible()
  await page.getByLabel(/^Item 12\b/).fill('4')
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('39 of 60')).toBeVisible()
  await expect(page.getByText('16 of 20').first()).toBeVisible()
  await permit('')
})
