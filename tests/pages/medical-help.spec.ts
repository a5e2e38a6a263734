import { barriersOn } from '@/tests/support/barriers'
import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'

test('where a session note says that medical help was needed, its closing review opens the form of an adverse event with what the note knows', async ({
  as,
}) => {
  const page = await as('therapist')
  await openNote(page, 'WK-107, MED3')
  await expect(page).toHaveURL(/\/write$/)
  const here = page.url().replace(/\/write$/, '')
  const asked = page.getByRole('group', { name: 'Medical help needed', exact: true })
  await asked.getByLabel('Yes', { exact: true }).check()
  await page.getByLabel('What was needed, and who helped').fill('A nurse looked at the ankle.')
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
  await page.goto(`${here}/closing`)
  const help = page.getByRole('region', { name: 'Medical help' })
  await expect(help).toContainText('The note says that medical help was needed.')
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await barriersOn(page)).toEqual([])
  await help.getByRole('link', { name: 'Enter an adverse event of it…' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter an adverse event')
  await expect(page.getByLabel('How it was treated')).toHaveValue('A nurse looked at the ankle.')
  await page.goto(`${here}/write`)
  await page.getByLabel('What was needed, and who helped').fill('')
  await asked.getByLabel('No', { exact: true }).check()
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
  await page.goto(`${here}/closing`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Closing review')
  await expect(help).toHaveCount(0)
})
