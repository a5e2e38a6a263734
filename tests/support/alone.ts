import type { Browser, BrowserContext, Page } from '@playwright/test'
import { listen, test as pages, signIn } from './pages'
import { aPlace, serve } from './server'

export { expect } from '@playwright/test'

interface Alone {
  /** A new page of somebody of the demo, on a server and a database that no other walk sees: for what would change theirs. */
  asAlone: (person: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
}

/** The test of walks that have a demo study of their own. */
export const test = pages.extend<Alone>({
  asAlone: async ({ home, browser, complaints }, use) => {
    const place = await aPlace(home, 'demo')
    const server = await serve(place, { VIGIL_DEMO: '1' })
    const open: BrowserContext[] = []
    await use(async (person, options) => {
      const context = await browser.newContext({ baseURL: server.url, ...options })
      open.push(context)
      listen(context, complaints)
      await signIn(context, `${person}@demo.test`)
      return context.newPage()
    })
    for (const context of open) await context.close() // before the server goes, of which they would complain
    await server.stop()
    await place.leave()
  },
})
