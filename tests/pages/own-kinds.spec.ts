import { expect, test } from '@/tests/support/pages'

test('a coordinator begins the baseline form, comes back to it by its link, and is shown what is left', async ({
  as,
}) => {
  const page = await as('coordinator')
  await page.goto('/')
  await page.getByRole('link', { name: 'Participants' }).first().click()
  await page.getByRole('link', { name: 'WK-104' }).click()
  await expect(page.getByRole('button', { name: 'Note a call with WK-104' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Baseline form of WK-104' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Baseline form')
  await expect(page.getByRole('link', { name: 'Enter an adverse event' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Measures' })).toHaveCount(0)
  await page.getByRole('group', { name: 'Gender', exact: true }).getByLabel('Another, in own words').check()
  await page.getByLabel('Gender, in their own words').fill('Two-spirit')
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d UTC\+0\d:00$/)).toBeVisible()

  await page.getByRole('link', { name: 'WK-104, BASELINE' }).click()
  await page.getByRole('link', { name: 'Baseline form' }).click()
  await expect(page.getByRole('main')).toContainText('Two-spirit')
  await page.getByRole('link', { name: 'Read and sign' }).click()
  await expect(page.getByRole('heading', { name: 'Not yet' })).toBeVisible()
})

test('session staff note the night, each entry with its time and themselves as its attendant', async ({ as }) => {
  const page = await as('sessionstaff')
  await page.getByRole('link', { name: 'Participants' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Participants')
  await page.getByRole('link', { name: /^WK-/ }).first().click()
  await page.getByRole('button', { name: /^Note the night of WK-/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overnight note')
  await page.getByRole('button', { name: 'Add me' }).click()
  await page.getByRole('group', { name: 'Person 1' }).getByLabel('Role').selectOption('Night attendant')
  await page.getByRole('group', { name: 'How they slept', exact: true }).getByLabel('Slept in parts').check()
  await page.getByRole('group', { name: 'Anything that worried you?', exact: true }).getByLabel('Yes').check()
  await page.getByLabel('What worried you').fill('She called out twice and was calm again within a minute.')
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d UTC\+0\d:00$/)).toBeVisible()
  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('link', { name: /NIGHT/ }).click()
  await expect(page.getByLabel('What worried you')).toHaveValue(/called out twice/)
})
