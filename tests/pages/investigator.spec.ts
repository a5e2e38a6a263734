import { expect, test } from '@/tests/support/pages'

test('an investigator delegates a task, and ends it with a last day', async ({ as }) => {
  const page = await as('investigator')
  await page.getByRole('button', { name: 'Delegate a task' }).click()
  const asking = page.getByRole('dialog', { name: 'Delegate a task' })
  await asking.getByLabel('Person').selectOption('Sanne Kiepwater')
  await asking.getByLabel('Task').selectOption('Session staff')
  await asking.getByRole('button', { name: 'Delegate' }).click()
  await expect(asking.getByText('Choose a site.')).toBeVisible()
  await asking.getByLabel('Site').selectOption('Wilgenkade Clinic')
  await asking.getByLabel('From').fill('2026-03-02')
  await asking.getByRole('button', { name: 'Delegate' }).click()
  await expect(asking).toBeHidden()
  const row = page.getByRole('row').filter({ hasText: 'Sanne Kiepwater' }).filter({ hasText: '2 March 2026' })
  await expect(row).toContainText('Elias Vorstenbeek')
  await row.getByRole('button', { name: 'End: Sanne Kiepwater' }).click()
  const ending = page.getByRole('dialog', { name: 'End a task of Sanne Kiepwater' })
  await ending.getByLabel('Last day').fill('2026-03-31')
  await ending.getByRole('button', { name: 'End the task' }).click()
  await expect(row).toContainText('31 March 2026')
  await expect(row.getByRole('button')).toHaveCount(0)
})

test('a task is delegated until a day that is known, and can be ended before it, never after', async ({ as }) => {
  const page = await as('investigator')
  await page.getByRole('button', { name: 'Delegate a task' }).click()
  const asking = page.getByRole('dialog', { name: 'Delegate a task' })
  await asking.getByLabel('Person').selectOption('Sanne Kiepwater')
  await expect(asking.getByLabel('Task').getByRole('option')).toHaveText([
    'Choose…',
    'Write and sign',
    'Countersign',
    'Session staff',
    'Assess adverse events, as a physician',
  ])
  await asking.getByLabel('Task').selectOption('Countersign')
  await asking.getByLabel('Site').selectOption('Wilgenkade Clinic')
  await asking.getByLabel('From').fill('2026-03-03')
  await asking.getByLabel('Last day, if it is known').fill('2190-01-31')
  await asking.getByRole('button', { name: 'Delegate' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Sanne Kiepwater' }).filter({ hasText: '3 March 2026' })
  await expect(row).toContainText('31 January 2190')
  await row.getByRole('button', { name: 'End: Sanne Kiepwater' }).click()
  const ending = page.getByRole('dialog', { name: 'End a task of Sanne Kiepwater' })
  await ending.getByLabel('Last day').fill('2190-02-01')
  await ending.getByRole('button', { name: 'End the task' }).click()
  await expect(ending.getByText('It ends by then already.')).toBeVisible()
  await ending.getByLabel('Last day').fill('2026-03-04')
  await ending.getByRole('button', { name: 'End the task' }).click()
  await expect(row).toContainText('4 March 2026')
  await expect(row.getByRole('button')).toHaveCount(0)
})

test('a study monitor is let in for days that have an end, and let out at once', async ({ as }) => {
  const page = await as('investigator')
  await page.getByRole('button', { name: 'Let a study monitor in' }).click()
  const asking = page.getByRole('dialog', { name: 'Let a study monitor in' })
  await asking.getByLabel('Study monitor').selectOption('Gregor Fenwright')
  await asking.getByLabel('Site').selectOption('Wilgenkade Clinic')
  await asking.getByLabel('First day').fill('2190-01-01')
  await asking.getByRole('button', { name: 'Grant these days' }).click()
  await expect(asking).toBeVisible()
  await asking.getByLabel('Last day').fill('2190-01-31')
  await asking.getByRole('button', { name: 'Grant these days' }).click()
  const row = page
    .getByRole('list', { name: 'Study monitors' })
    .getByRole('listitem')
    .filter({ hasText: 'From 1 January 2190 to 31 January 2190' })
  await expect(row).toContainText('not yet begun')
  await row.getByRole('button', { name: 'End: Gregor Fenwright' }).click()
  await expect(row.getByRole('button')).toHaveCount(0)
})
