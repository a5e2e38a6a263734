import type { Browser, BrowserContext, ConsoleMessage, Page } from '@playwright/test'
import type { Person } from '@/db/seed/people'
import { expect, test as served } from './server'

export { expect } from '@playwright/test'

interface Pages {
  /** What the browsers of this test complained of; the test fails when something is left in it. */
  complaints: string[]
  /** A browser of its own for somebody of the demo, signed in over HTTP or by what is handed in, on their first page or the one asked for. */
  as: (person: Person, options?: Parameters<Browser['newContext']>[0], path?: string) => Promise<Page>
}

/** The test of walks: people of the demo study in real browsers, none of which may complain. */
export const test = served.extend<Pages>({
  complaints: async ({ baseURL: _ }, use) => {
    const heard: string[] = []
    await use(heard)
    expect(heard, 'what the browser complained of').toEqual([])
  },
  as: async ({ browser, baseURL, locale, complaints }, use) => {
    const open: BrowserContext[] = []
    await use(async (person, options, path = '/') => {
      const context = await browser.newContext({ baseURL, locale, ...options })
      open.push(context)
      listen(context, complaints)
      if (!options?.storageState) await signIn(context, `${person}@demo.test`)
      const page = await context.newPage()
      await page.goto(path)
      return page
    })
    for (const context of open) await context.close()
  },
})

/** Keeps what the pages of a browser complain of: errors on the console, broken policies, faults that nobody caught. */
export function listen(context: BrowserContext, complaints: string[]): void {
  const told = (message: ConsoleMessage) => `${message.text()} (${message.location().url})`
  context.on('console', message => message.type() === 'error' && complaints.push(told(message)))
  context.on('weberror', fault => complaints.push(String(fault.error())))
}

/** As the sign-in page does it; the cookies stay in the browser. */
export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email, password: 'demo-only-not-secret' }
  const answer = await context.request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
  expect(answer.headers().location, `${email} is let in`).toMatch(/^\/$/)
}
