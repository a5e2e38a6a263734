import type { Page } from '@playwright/test'
import { typed } from '@/tests/support/hostile'
import { hostileNotes } from '@/tests/support/hostile-notes'
import { type Planted, places } from '@/tests/support/hostile-places'
import { aHostileParticipant, aHostileStudy } from '@/tests/support/hostile-study'
import { hostileWords } from '@/tests/support/hostile-words'
import { expect, test as own } from '@/tests/support/own-server'
import { signIn } from '@/tests/support/pages'
import { proveOnPage } from '@/tests/support/proven-on-page'
import { standing, watch } from '@/tests/support/watched'

/** A study full of hostile words, put there by the use-cases. */
const test = own.extend<object, { planted: Planted }>({
  planted: [
    async ({ url }, use) => {
      const study = await aHostileStudy()
      const participant = await aHostileParticipant(study)
      const notes = await hostileNotes(study, participant)
      const words = await hostileWords(study, participant)
      await use({ url, study, participant, notes, words })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

const read = new Set<string>()

for (const person of Object.keys(places) as (keyof typeof places)[])
  test(`hostile words are words on every page that the ${person} reads, on screen and on paper`, async ({
    browser,
    planted,
  }) => {
    const { url, study } = planted
    const context = await browser.newContext({ baseURL: url })
    const happened = await watch(context)
    await signIn(context, study[person].email)
    const page = await context.newPage()
    for (const [path, ...buttons] of places[person](planted)) {
      await page.emulateMedia({ media: 'screen' })
      await page.goto(
        path.startsWith('/admin') ? path.replace('/admin', `/admin/${study.id}`) : `/s/${study.id}${path}`,
      )
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const names = await standing(page, path)
      for (const button of buttons) names.push(...(await behind(page, button)))
      await page.emulateMedia({ media: 'print' })
      names.push(...(await standing(page, `${path} on paper`)))
      for (const name of names) read.add(name)
      expect(happened, path).toEqual([])
    }
    await context.close()
  })

/** What stands on the page once a button was pressed: a dialog, or what is shown for a reason to who proves who they are. */
async function behind(page: Page, button: string | RegExp): Promise<string[]> {
  await page.getByRole('button', { name: button }).first().click({ timeout: 20_000 })
  const hide = page.getByRole('button', { name: 'Hide' }).first()
  await expect(page.getByRole('dialog').or(hide).first()).toBeVisible()
  const why = page.getByRole('dialog', { name: /: why\?$/ })
  if (await why.isVisible()) {
    await why.getByRole('button').nth(1).click()
    const who = page.getByRole('dialog', { name: 'Confirm who you are' })
    await expect(who.or(hide).first()).toBeVisible()
    if (await who.isVisible()) await proveOnPage(page)
    await expect(hide).toBeVisible()
  }
  await expect(page.getByText('Fetching the form…').filter({ visible: true })).toHaveCount(0)
  const names = await standing(page, String(button))
  await page.keyboard.press('Escape')
  return names
}

/** What no page of these shows: it is kept locked beside its event in the trail, or until the note is written anew, or the study unblinded. */
const unseen = [
  ...['Why changed', 'Why moved', 'Why cancelled', 'Why sent back', 'Why a form was struck'],
  ...['Emergency, justified', 'Finding', 'Why guessed'],
]

test('every other hostile word was read by somebody', () => {
  expect([...typed.keys()].filter(name => !read.has(name))).toEqual(unseen)
})

test('a script that runs, one that a policy holds back, and words that became part of a page are each noticed', async ({
  browser,
}) => {
  const context = await browser.newContext()
  const happened = await watch(context)
  const page = await context.newPage()
  const open = (html: string) => page.goto(`data:text/html,${encodeURIComponent(html)}`)
  const image = '<img src=x onerror="ran(1)">'
  await open(image)
  await expect.poll(() => happened).toEqual(['ran: 1'])
  await expect(standing(page, 'here')).rejects.toThrow('made of typed words')
  await open(`<meta http-equiv="Content-Security-Policy" content="script-src 'none'">${image}`)
  await expect.poll(() => happened).toEqual(['ran: 1', expect.stringMatching(/^held back: script-src/)])
  await open('<meta charset="utf-8"><p>‹Arm› &lt;img')
  await expect(standing(page, 'here')).rejects.toThrow('Arm')
  await context.close()
})
