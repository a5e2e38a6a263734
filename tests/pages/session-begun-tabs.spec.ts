import type { Page } from '@playwright/test'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { storedIn } from '@/tests/support/stored-in'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const typed = (page: Page) => page.getByLabel('What you noticed')
const sheet = (page: Page) => page.getByRole('dialog', { name: 'A note in the log' })
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on with the note that is begun' })
const items = async (page: Page) => (await storedIn(page)).items

test('a note that is logged in one tab is offered in no other, nor left in an open sheet; what was typed there beside it stays', async ({
  as,
}) => {
  const early = await as('therapist')
  await openDay(early)
  await early.keyboard.press('n')
  await typed(early).fill('She laughed at the lamp.')
  await expect.poll(() => items(early)).toBe(1)
  const late = await early.context().newPage()
  await late.goto(early.url())
  await goOn(late).click()
  await typed(late).press('Control+Enter')
  await expect(lines(late).first()).toContainText(/She laughed at the lamp\..*Saved \d/s)
  await expect(sheet(early)).toHaveCount(0)
  await expect(goOn(early)).toHaveCount(0)
  await expect(lines(early).filter({ hasText: 'She laughed at the lamp.' })).toHaveCount(1)
  await expect.poll(() => items(early)).toBe(0)

  await early.bringToFront()
  await early.keyboard.press('n')
  await expect(typed(early)).toHaveValue('')
  await typed(early).fill('The blanket')
  await expect.poll(() => items(early)).toBe(1)
  await late.reload()
  await expect(goOn(late)).toBeVisible()
  await typed(early).fill('The blanket slipped.')
  await goOn(late).click()
  await typed(late).fill('')
  await late.keyboard.press('Escape')
  await expect(goOn(late)).toHaveCount(0)
  await expect.poll(() => items(early)).toBe(1)
  await expect(typed(early)).toHaveValue('The blanket slipped.')
  await typed(early).press('Control+Enter')
  await expect(lines(early).first()).toContainText(/The blanket slipped\..*Saved \d/s)
  await expect(goOn(early)).toHaveCount(0)
  await expect.poll(() => items(early)).toBe(0)
})

test('what a page writes while another takes over what lay there before is not dropped', async ({ as }) => {
  const early = await as('cotherapist')
  await openDay(early)
  const rows = async () =>
    (JSON.parse((await storedIn(early)).text) as unknown[])
      .filter(Array.isArray)
      .map(row => ({ id: String(row[0]), row: JSON.stringify(row) }))
      .filter(({ id }) => id.startsWith('words '))
  /** Types on a page, and waits until that page’s own item lies there as it was typed. */
  const type = async (page: Page, words: string, isOwn: (id: string) => boolean) => {
    const lies = async () =>
      (await rows())
        .filter(({ id }) => isOwn(id))
        .map(({ row }) => row)
        .join()
    const before = await lies()
    await typed(page).fill(words)
    await expect.poll(async () => (await lies()) || before).not.toBe(before)
  }
  await early.keyboard.press('n')
  await type(early, 'The cup', () => true)
  const [first] = await rows()
  const isFirst = (id: string) => id === first?.id
  const late = await early.context().newPage()
  await late.goto(early.url())
  await goOn(late).click()
  await late.evaluate(() => {
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle)
    const released = new Promise(resolve => addEventListener('release', resolve))
    const slowly: typeof decrypt = async (...asked) => {
      const opened = await decrypt(...asked)
      await released
      return opened
    }
    Object.assign(crypto.subtle, { decrypt: slowly })
  })
  await type(late, 'The cup stood.', id => !isFirst(id))
  await type(early, 'The cup fell.', isFirst)
  await late.evaluate(() => dispatchEvent(new Event('release')))
  await type(late, 'The cup stood there.', id => !isFirst(id))
  await late.close()
  await early.close()
  const page = await late.context().newPage()
  await page.goto(late.url())
  await goOn(page).click()
  await expect(typed(page)).toHaveValue(/The cup stood there\..*The cup fell\.|The cup fell\..*The cup stood there\./s)
  await typed(page).fill('')
  await expect.poll(() => items(page)).toBe(0)
})

test('where the key of this device was refused, what was left is offered as soon as the key comes', async ({
  as,
  complaints,
}) => {
  const early = await as('therapist')
  await openDay(early)
  await early.keyboard.press('n')
  await typed(early).fill('He asked for the window.')
  await expect.poll(() => items(early)).toBe(1)
  const page = await early.context().newPage()
  let refused = 0
  const secret = '**/api/session/queue-secret'
  await page.route(secret, route => {
    refused += 1
    return route.fulfill({ status: 503 })
  })
  await page.goto(early.url())
  await early.close()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/) // the page lives
  await expect.poll(() => refused).toBeGreaterThan(2)
  await expect(goOn(page)).toHaveCount(0)
  await page.unroute(secret)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await goOn(page).click()
  await expect(typed(page)).toHaveValue('He asked for the window.')
  await typed(page).fill('')
  await expect.poll(() => items(page)).toBe(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/503.*queue-secret/)
})
