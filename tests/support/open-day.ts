import { expect, type Page } from '@playwright/test'
import { openNote } from './open-note'

/** Opens the log of the day that no walk has closed, its clock running and its start saved, whether another walk began it or wrote it in the note by hand: its log may be empty. */
export async function openDay(page: Page): Promise<void> {
  await openNote(page, 'WK-107, MED3')
  await page.getByRole('link', { name: 'The log of the day' }).click()
  await expect(page).toHaveTitle(/Session day/)
  const inward = page.getByRole('button', { name: 'Turned inward', exact: true })
  const zero = page.getByRole('button', { name: /^Clock zero/ })
  await expect(zero.or(inward)).toBeVisible()
  if (await zero.isVisible()) await zero.click()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/) // the page lives
  await expect(page.getByText('Everything is saved')).toBeVisible()
}
