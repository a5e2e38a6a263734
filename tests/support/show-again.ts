import { expect, type Page } from '@playwright/test'

/** Proves to be the writer whose log is covered, and waits until it is shown. */
export async function showAgain(page: Page, way = 'Show again'): Promise<void> {
  await page.getByRole('button', { name: way }).click()
  await page.getByLabel('Your password').fill('demo-only-not-secret')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Show the log again' })).toHaveCount(0)
}
