import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { heldIn } from '@/tests/support/held-in'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const secret = /\/api\/session\/queue-secret$/
const fetched = /\/api\/notes\/[^/]+\/help$/
const helpOf = async (page: Page) => {
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  return page.getByRole('dialog', { name: 'Help', exact: true })
}

test('the log of another day that is over takes nothing from the day that runs: its help opens without a network', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openDay(page)
  await expect.poll(() => heldIn(page)).toBe(1)
  const other = await page.context().newPage()
  await other.route(/\/live\?/, route =>
    route.fulfill({
      contentType: 'text/event-stream; charset=utf-8',
      body: 'event: note\ndata: {"status":"ready","version":1}\n\n',
    }),
  )
  const ended = other.waitForEvent('console', message => message.text() === 'destroyed')
  await other.addInitScript(() => {
    const remove = IDBObjectStore.prototype.delete
    const clear = IDBObjectStore.prototype.clear
    const tell = (request: IDBRequest<undefined>) => {
      request.addEventListener('success', () => console.info('destroyed'))
      return request
    }
    IDBObjectStore.prototype.delete = function (query) {
      return this.name === 'held' ? tell(remove.call(this, query)) : remove.call(this, query)
    }
    IDBObjectStore.prototype.clear = function () {
      return this.name === 'held' ? tell(clear.call(this)) : clear.call(this)
    }
  })
  await other.goto(`/s/${idOf('study')}/notes/${idOf('note WK-106 MED2')}/session`)
  await expect(other.getByText(/^This note is signed or waits for a signature/)).toBeVisible()
  await ended
  expect(await heldIn(page)).toBe(1)
  await page.context().setOffline(true)
  await expect(await helpOf(page)).toContainText('Tessel Rietschoof, son or daughter, emergency contact')
  await expect(await helpOf(other)).toContainText('This session day is over')
  await page.context().setOffline(false)
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_INTERNET_DISCONNECTED/)
})

test('help that can’t be had as the page opens is asked for as soon as a network is back, and its key with it', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await page.route(secret, route => route.abort())
  await page.route(fetched, route => route.abort())
  let asked = 0
  page.on('request', request => void (fetched.test(request.url()) && asked++))
  const isBack = () => page.evaluate(() => dispatchEvent(new Event('online')))
  await openDay(page)
  await isBack()
  expect([asked, await heldIn(page)]).toEqual([0, 0]) // without a key there is nowhere to keep it
  await page.unroute(secret)
  await isBack()
  await expect.poll(() => asked).toBeGreaterThan(0)
  expect(await heldIn(page)).toBe(0)
  await page.unroute(fetched)
  await isBack()
  await expect.poll(() => heldIn(page)).toBe(1)
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_FAILED/)
})
