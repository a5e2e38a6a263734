import { expect, test } from '@/tests/support/pages'

test('the safety officer begins with what is flagged across the sites, reads it in words, and says something of it', async ({
  as,
}) => {
  const page = await as('safety')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Adverse events' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'WK-101' })).toHaveCount(0)
  await page.getByRole('link', { name: 'WK-107, event 2' }).click()
  await expect(page.getByText('Fainting at home, seen at the hospital overnight').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'WK-107' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Say something of it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add them' }).click()
  await expect(page.getByText('Fill this in.')).toBeVisible()
  await page.getByLabel('Your words').fill('Ask what she had eaten that morning.')
  await page.getByRole('dialog').getByRole('button', { name: 'Add them' }).click()
  await expect(page.getByText('Ask what she had eaten that morning.')).toBeVisible()
  await expect(page.getByText('Said by the safety officer')).toBeVisible()
})
