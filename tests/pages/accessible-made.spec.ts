import type { BrowserContext } from '@playwright/test'
import { madeVisits } from '@/tests/support/made-visits'
import { expect, test } from '@/tests/support/own-server'
import { listen, signIn } from '@/tests/support/pages'
import { expectAccessible } from '@/tests/support/visited'

for (const [path, making] of Object.entries(madeVisits))
  test(`${path} is accessible, in light and dark, and fits 320 pixels`, async ({ browser, url, locale }) => {
    const complaints: string[] = []
    const open: BrowserContext[] = []
    const [page, ...visit] = await making(async who => {
      const context = await browser.newContext({ baseURL: url, locale })
      open.push(context)
      listen(context, complaints)
      if (who) await signIn(context, who.email)
      return context.newPage()
    })
    await expectAccessible(page, visit)
    expect(complaints, 'what the browser complained of').toEqual([])
    for (const context of open) await context.close()
  })
