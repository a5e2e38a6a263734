import type { Page } from '@playwright/test'

/** The page’s process ends at once, as in a crash: nothing of it runs any more, and what is left of its tab is closed. */
export async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const gone = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => {}) // whoever is asked has no time left to answer
  await gone
  await page.close()
}

/** The tab stands still, as a browser leaves one behind that nobody looks at; gives how it goes on. */
export async function freeze(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  return async () => {
    await devtools.send('Page.setWebLifecycleState', { state: 'active' })
    await devtools.detach()
  }
}
