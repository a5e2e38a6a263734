import { expect, test } from '@/tests/support/pages'

test('a study monitor reads codes, times and signatures; words one field at a time, for a reason that is recorded', async ({
  as,
}) => {
  const page = await as('monitor')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes')
  await page.getByRole('link', { name: 'WK-103, PREP2' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparation note')
  await expect(page.getByRole('region', { name: 'Visit' })).toContainText('In person')
  await expect(page.getByRole('figure').first()).toContainText('Authored, version 1')
  const close = page.getByRole('region', { name: 'Close' })
  const words = close.getByText(/^Words, \d+ characters$/)
  const before = await page.getByRole('button', { name: 'Verify' }).count()
  await expect(words.first()).toBeVisible()
  await close.getByRole('button', { name: 'Verify' }).first().click()
  const asking = page.getByRole('dialog', { name: 'Open these words' })
  await asking.getByRole('button', { name: 'Open' }).click()
  await expect(asking.getByText('Say what you verify.')).toBeVisible()
  await asking.getByLabel('What do you verify?').fill('The account of the visit')
  await asking.getByRole('button', { name: 'Open' }).click()
  await expect(asking).toBeHidden()
  await expect(page.getByRole('button', { name: 'Verify' })).toHaveCount(before - 1)
  for (const deed of ['Add to this note', 'Entered in error…', 'Write on', 'Read and sign'])
    await expect(page.getByRole('button', { name: deed }).or(page.getByRole('link', { name: deed }))).toHaveCount(0)

  await page.getByRole('link', { name: 'Audit trail', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Events' }).getByRole('listitem').first()).toContainText(
    'Gregor Fenwright',
  )
})
