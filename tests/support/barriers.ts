import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What axe finds in somebody's way on a page: each rule that is broken, with the places. Nothing is said of what is
 * well, which took most of its time; no page has frames, so none are gathered in a second page. `within` is where to look.
 * A page that was gone to by a link has its title a moment after its words. What was brought into a page once to look
 * stays there for the next look: bringing it took a third of each.
 */
export async function barriersOn(page: Page, tags?: string[], within = 'html'): Promise<string[][]> {
  await expect(page).toHaveTitle(/./)
  const isThere = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .options({ resultTypes: ['violations'], ...(tags && { runOnly: tags }) })
    .include(within)
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(node => node.html)])
}
