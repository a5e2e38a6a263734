import type { Page } from '@playwright/test'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { storedIn } from '@/tests/support/stored-in'

const secret = /\/api\/session\/queue-secret$/
const entries = /\/api\/notes\/[^/]+\/entries$/
const opened = /\/api\/notes\/[^/]+\/help\/opened$/
const first = (page: Page) =>
  page.getByRole('region', { name: 'What was logged' }).getByRole('listitem').first().locator('.session-where')
const lying = (page: Page) => expect.poll(async () => (await storedIn(page)).items)

test('without the key of this device what is tapped is said to be in the open page alone, and is kept as soon as the key comes', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openDay(page)
  await page.route(secret, route => route.abort())
  await page.reload()
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.route(entries, route => route.abort())
  await page.route(opened, route => route.abort())
  await page.getByRole('button', { name: 'Turned inward', exact: true }).click()
  await expect(page.getByText('No connection: 1 entry only in this open page, so leave it open')).toBeVisible()
  await expect(first(page)).toHaveText('In this open page only')
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Help', exact: true })).toContainText('emergency contact')
  await page.keyboard.press('Escape')
  await lying(page).toBe(0)
  await page.unroute(secret)
  await expect(page.getByText('No connection: 1 entry on this device, kept until it is back')).toBeVisible()
  await expect(first(page)).toHaveText('On this device')
  await lying(page).toBe(2) // the entry, and that the help was opened
  await page.unroute(entries)
  await page.unroute(opened)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await lying(page).toBe(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
})

test('a store that the browser closed is opened anew without a network, and what is tapped then lies on the device', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (...asked) {
      const request = open.apply(this, asked)
      addEventListener('close stores', () => request.readyState === 'done' && request.result.close())
      return request
    }
  })
  await openDay(page)
  await page.reload()
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.context().setOffline(true)
  await page.evaluate(() => dispatchEvent(new Event('close stores')))
  await page.getByRole('button', { name: 'Turned inward', exact: true }).click()
  await expect(page.getByText('No connection: 1 entry on this device, kept until it is back')).toBeVisible()
  await expect(first(page)).toHaveText('On this device')
  await lying(page).toBe(1)
  await page.context().setOffline(false)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})

test('after a crash nothing is said to be saved, nor told to the server, until what lies on the device can be read; then it is sent', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  const context = page.context()
  await openDay(page)
  const day = page.url()
  await page.route(entries, route => route.abort())
  await page.getByRole('button', { name: 'Turned inward', exact: true }).click()
  await expect(first(page)).toHaveText('On this device')
  await lying(page).toBe(1)
  await page.close({ runBeforeUnload: false })

  const next = await context.newPage()
  const told: { waiting: number }[] = []
  await next.route(/\/heard$/, route => {
    told.push(route.request().postDataJSON())
    return route.continue()
  })
  await next.route(secret, route => route.abort())
  await next.goto(day)
  await expect(next.getByText('Something waits on this device from before, and can’t be read now.')).toBeVisible()
  await next.getByRole('button', { name: 'Turned outward', exact: true }).click()
  await expect(first(next)).toHaveText(/^Saved/)
  await expect(next.getByText('Something waits on this device from before, and can’t be read now.')).toBeVisible()
  await expect(next.getByText('Everything is saved')).toHaveCount(0)
  expect(told).toEqual([])
  await next.unroute(secret)
  await expect(next.getByText('Everything is saved')).toBeVisible()
  await lying(next).toBe(0)
  await expect.poll(() => told.at(-1)).toMatchObject({ waiting: 0 })
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
})
