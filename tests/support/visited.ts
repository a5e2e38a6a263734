import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Person } from '@/db/seed/people'
import { barriersOn } from './barriers'
import { listen, signIn, test } from './pages'
import { named, type Visit, visits } from './visits'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What colours and widths can break; the other rules ask what a page is made of, which stays the same. */
const looks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

/** A test for each page of these people. One browser opens the pages of a person one after the other: signing in, and bringing what all pages share, took longer than to look. */
export function visitAll(...people: readonly (keyof typeof visits)[]): void {
  const open = new Map<Person, { context: BrowserContext; page: Page; heard: string[] }>()
  test.afterAll(async () => {
    for (const { context } of open.values()) await context.close()
  })
  for (const person of people)
    for (const visit of visits[person] as readonly Visit[])
      test(`${person}: ${named(visit[0])} is accessible, in light and dark, and fits 320 pixels`, async ({
        browser,
        baseURL,
        locale,
        complaints,
      }) => {
        let mine = open.get(person)
        if (!mine) {
          const context = await browser.newContext({ baseURL, locale })
          const heard: string[] = []
          listen(context, heard)
          await signIn(context, `${person}@demo.test`)
          mine = { context, page: await context.newPage(), heard }
          open.set(person, mine)
        }
        await expectAccessible(mine.page, visit)
        complaints.push(...mine.heard.splice(0))
      })
}

/** In light and wide, then in dark and narrow, each dialog of it too. */
export async function expectAccessible(page: Page, [path, ...dialogs]: Visit): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoBarriers(page, 'light', tags)
  await page.evaluate(rememberShown)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoBarriers(page, 'dark and narrow', (await page.evaluate(isMoreShown)) ? tags : looks)
  for (const label of dialogs) {
    await page.getByRole('button', { name: label }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByRole('dialog').getByText('Fetching the form…')).toBeHidden()
    await expectNoBarriers(page, label, tags, 'dialog[open]')
    expect(await tooWide(page), label).toBe(0)
    await page.keyboard.press('Escape')
  }
  expect(await tooWide(page)).toBe(0)
}

const expectNoBarriers = async (page: Page, where: string, rules: string[], within?: string) =>
  expect(await barriersOn(page, rules, within), where).toEqual([])

/** In the browser: what is on the screen now. */
function rememberShown() {
  const shown = [...document.querySelectorAll('body *')].filter(element => element.checkVisibility())
  Object.assign(window, { shown: new WeakSet(shown) })
}

/** In the browser: whether something is on the screen that was not. */
function isMoreShown() {
  const { shown } = window as unknown as { shown: WeakSet<Element> }
  return [...document.querySelectorAll('body *')].some(element => element.checkVisibility() && !shown.has(element))
}

/** By how many pixels the page would have to be scrolled sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
