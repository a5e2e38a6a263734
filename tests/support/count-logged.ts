import type { Page } from '@playwright/test'

/** How many entries the log of a session day has on this screen, with those before that are not drawn yet; what ended something stands there for ten seconds only. */
export async function countLogged(page: Page): Promise<number> {
  const log = page.getByRole('region', { name: 'What was logged' })
  const [more = ''] = await log.getByRole('button', { name: /^Show the (one|\d+) before$/ }).allTextContents()
  const before = more.includes('one') ? 1 : Number(/\d+/.exec(more)?.[0] ?? 0)
  return before + (await log.locator('li:not([data-passing])').count())
}
