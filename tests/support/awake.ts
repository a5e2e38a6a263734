import { expect, type Page } from '@playwright/test'

/** What is to be filled in hears keys and taps: after a whole page load it takes none before its scripts run. */
export const awake = (page: Page): Promise<void> => expect(page.locator('[inert]')).toHaveCount(0)
