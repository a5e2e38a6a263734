import { expect, test } from '@/tests/support/pages'

test('the trail is narrowed and widened again, and says so where nothing is left', async ({ as }) => {
  const page = await as('investigator')
  await page.getByRole('link', { name: 'Audit trail' }).click()
  const kind = page.getByLabel('What about')
  await expect(kind.locator('option:checked')).toHaveText('All actions')
  await expect(page.getByRole('link', { name: 'Show everything again' })).toBeHidden()
  await kind.selectOption('Countersignatures')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('list', { name: 'Events' }).getByRole('listitem').first()).toContainText('countersigned')
  await page.getByLabel('To, not included').fill('2001-01-01')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Nothing of this kind happened in this time.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'show everything again', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(50)
  await expect(kind.locator('option:checked')).toHaveText('All actions')
  await expect(page.getByLabel('To, not included')).toHaveValue('')
})
