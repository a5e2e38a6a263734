import type { Browser, BrowserContext, Page } from '@playwright/test'
import { listen, test as pages, signIn } from './pages'
import { aPlace, serve } from './server'

export { expect } from '@playwright/test'

interface Alone {
  /** A server and a database that no other walk sees. */
  own: { readonly url: string; kill(): Promise<unknown>; startAgain(): Promise<void> }
  /** A new page of somebody of the demo there: for what would change the study of other walks. */
  asAlone: (person: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
}

/** The test of walks that have a demo study of their own. */
export const test = pages.extend<Alone>({
  own: async ({ home }, use) => {
    const place = await aPlace(home, 'demo')
    let server = await serve(place, { VIGIL_DEMO: '1' })
    const { url } = server
    await use({
      url,
      kill: () => server.stop('SIGKILL'),
      startAgain: async () => {
        server = await serve(place, { VIGIL_DEMO: '1', VIGIL_URL: url, PORT: new URL(url).port })
      },
    })
    await server.stop()
    await place.leave()
  },
  asAlone: async ({ own, browser, complaints }, use) => {
    const open: BrowserContext[] = []
    await use(async (person, options) => {
      const context = await browser.newContext({ baseURL: own.url, ...options })
      open.push(context)
      listen(context, complaints)
      await signIn(context, `${person}@demo.test`)
      return context.newPage()
    })
    for (const context of open) await context.close() // before the server goes, of which they would complain
  },
})
