import { expect, test } from '@/tests/support/pages'

test('without any setting: the banner, a note from Today, its words, and the same after a reload', async ({
  as,
  served,
}) => {
  const health = await fetch(`${served.url}/api/health`)
  expect(await health.json()).toMatchObject({ status: 'ok', database: 'embedded' })
  const page = await as('therapist')
  await expect(page.getByText('Evaluation: not for real participants')).toBeVisible()
  await page.getByRole('button', { name: 'Start the note of WK-105, PREP1' }).click()
  await page.getByLabel('What the log does not show').fill('The first words of somebody who tries it.')
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('What the log does not show')).toHaveValue('The first words of somebody who tries it.')
  await expect(page.getByText('Evaluation: not for real participants')).toBeVisible()

  const ruth = await as('supervisor')
  await ruth.getByRole('link', { name: 'WK-103, PREP3' }).click()
  await ruth.getByLabel('Countersign', { exact: true }).check()
  await ruth.getByLabel('Your password').fill('demo-only-not-secret')
  await ruth.getByRole('button', { name: 'Countersign as Ruth Amberlaan' }).click()
  await expect(ruth.getByRole('heading', { level: 1 })).toHaveText('Review')
  await expect(ruth.getByRole('link', { name: 'WK-103, PREP3' })).toBeHidden()
  await ruth.getByRole('link', { name: 'Audit trail', exact: true }).click()
  await expect(ruth.getByRole('list', { name: 'Events' })).toContainText('Ruth Amberlaan countersigned')
})
