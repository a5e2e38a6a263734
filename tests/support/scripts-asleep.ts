import type { Page } from '@playwright/test'

/** From here on the page is drawn and its scripts do not come, until they are woken. */
export async function scriptsAsleep(page: Page): Promise<{ wake: () => void }> {
  let wake = () => {}
  const asleep = new Promise<void>(resolve => {
    wake = resolve
  })
  await page.route('**/*.js*', async route => {
    await asleep
    await route.continue()
  })
  return { wake }
}
