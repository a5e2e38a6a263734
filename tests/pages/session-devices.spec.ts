import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

test('whoever is about to sign is told of a device on which something waits, is held up by nothing, and is told no more once it has arrived', async ({
  as,
  complaints,
}) => {
  const tablet = await as('cotherapist')
  await openDay(tablet)
  const entries = /\/api\/notes\/[^/]+\/entries$/
  await tablet.route(entries, route => route.abort())
  await tablet.getByRole('button', { name: 'Turned inward', exact: true }).click()
  await expect(tablet.getByText('No connection: 1 entry on this device, kept until it is back')).toBeVisible()
  const day = tablet.url()
  const told = tablet.waitForRequest(asked => asked.url().endsWith('/heard') && asked.postDataJSON().closed)
  await tablet.getByRole('link', { name: 'Read it' }).click()
  expect((await told).postDataJSON()).toMatchObject({ waiting: 1 })

  const page = await as('therapist', {}, day.replace(/session$/, 'sign'))
  const notice = page.getByText(/^A device of \S+ \S+ was last heard at \d\d:\d\d \(UTC/)
  await expect(notice).toBeVisible()
  await expect(page.getByText(/^1 entry waited on it then\./)).toBeVisible()
  expect(await barriersOn(page)).toEqual([])

  await tablet.unroute(entries)
  await tablet.goto(day)
  await expect(tablet.getByText('Everything is saved')).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await notice.count()).toBe(0)
  }).toPass()
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
})
