import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const noteId = idOf('note WK-106 MED2')
const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')

/** So many entries of the last hour, as a device sends them that kept them as they were tapped: none can be undone any more. */
async function tap(page: Page, count: number): Promise<void> {
  const deviceNow = new Date().toISOString()
  const entries = Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.now() - (60 - index / 2) * 60_000).toISOString()
    return { id: crypto.randomUUID(), kind: 'talking', at, tappedAt: at, deviceNow }
  })
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await page.request.post(`/api/notes/${noteId}/entries`, { data: { entries }, headers })
  expect((await answer.json()).refused).toEqual([])
}

/** From now on, each line of the log in which anything changes or which comes new. */
const watchLines = (page: Page) =>
  page.evaluate(() => {
    const drawn = new Set<Element>()
    Object.assign(window, { drawn })
    new MutationObserver(changes => {
      for (const { target, addedNodes } of changes)
        for (const node of [target, ...addedNodes]) {
          const line = (node instanceof Element ? node : node.parentElement)?.closest('.session-line')
          if (line) drawn.add(line)
        }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
const linesDrawn = (page: Page) =>
  page.evaluate(() => [...(window as unknown as { drawn: Set<Element> }).drawn].map(line => line.textContent))

test('of a long day the newest entries are drawn, a key draws its own line alone, and what was before is one tap away', async ({
  as,
}) => {
  const page = await as('therapist', {}, `/s/${idOf('study')}/notes/${noteId}/session`)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await tap(page, 70)
  await page.reload()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await expect(lines(page)).toHaveCount(60)
  await expect(lines(page).filter({ hasText: 'Clock zero' })).toHaveCount(0)

  await page.getByRole('region', { name: 'The log', exact: true }).focus()
  await watchLines(page)
  await page.keyboard.press('c')
  await expect(lines(page).first()).toContainText(/Check-in.*Saved/)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  expect(await linesDrawn(page)).toEqual([expect.stringContaining('Check-in')])
  await expect(lines(page)).toHaveCount(60)

  const height = () => page.locator('.session-lines').evaluate(log => log.getBoundingClientRect().height)
  const unseen = await height()
  const earlier = page.getByRole('button', { name: /^Show the \d+ before$/ })
  await earlier.scrollIntoViewIfNeeded()
  await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(await height(), 'nothing moves as it comes into view').toBe(unseen)
  await earlier.click()
  await expect(lines(page).last()).toContainText('Clock zero')
  expect(await lines(page).count()).toBeGreaterThan(75)
  await expect(page.getByRole('button', { name: /^Show the/ })).toHaveCount(0)
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('g') // the keys act where the button was
  await expect(lines(page).first()).toContainText('Grounding')
  await expect(page.getByText('Everything is saved')).toBeVisible()
})

test('what was just dated back stands in sight with its undo, however much was logged since; then it lies where it happened', async ({
  as,
}) => {
  const page = await as('cotherapist', {}, `/s/${idOf('study')}/notes/${noteId}/session`)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await tap(page, 70)
  await page.reload()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await page.getByRole('group', { name: 'The next tap happened' }).getByLabel('min ago', { exact: true }).fill('58')
  await page.getByRole('button', { name: 'Grounding', exact: true }).click()
  const dated = lines(page).filter({ hasText: 'dated back 58 min' })
  await expect(lines(page).first()).toContainText(/Grounding.*dated back 58 min.*Saved/)
  await expect(dated.getByRole('button', { name: 'Undo: Grounding' })).toBeVisible()
  await expect(lines(page)).toHaveCount(60)
  await expect(dated).toHaveCount(0, { timeout: 15_000 })
  await page.getByRole('button', { name: /^Show the/ }).click()
  await expect(dated.getByRole('button', { name: 'Void: Grounding' })).toBeVisible()
})
