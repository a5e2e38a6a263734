import { expect, type Page } from '@playwright/test'

/** Somebody of the demo is asked who they are, and proves it. */
export async function proveOnPage(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Confirm who you are' })
  await dialog.getByLabel('Your password').fill('demo-only-not-secret')
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog).toBeHidden()
}
