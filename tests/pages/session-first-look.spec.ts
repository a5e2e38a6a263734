import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const pad = (page: Page) => page.getByRole('button', { name: 'Turned inward', exact: true })

test('on a phone the first pad is not two screens away: how to stop and which touch stand above it, the rest is a tap away', async ({
  as,
}) => {
  const page = await as('therapist', { viewport: { width: 320, height: 640 } })
  await openDay(page)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  const mostAbove = 1000 // 900, and what other walks leave: a line of news for later, a consent withdrawn
  expect(await pad(page).evaluate(one => one.getBoundingClientRect().top + scrollY)).toBeLessThan(mostAbove)
  const top = page.locator('.session-agreed')
  await expect(top.getByText('Stop signal', { exact: true })).toBeVisible()
  const brief = top.getByText(/^(not of both|ask each time|welcome): /)
  await expect(brief).toBeVisible()
  await expect(top.getByText('Intention', { exact: true })).toBeHidden()
  const all = page.getByRole('button', { name: 'All that is agreed' })
  await all.press('Enter')
  await expect(all).toHaveAttribute('aria-expanded', 'true')
  await expect(top.getByText('Intention', { exact: true })).toBeVisible()
  await expect(top.getByText(/: (ask each time|welcome, ask when in doubt)/)).toBeVisible()
  await expect(brief).toBeHidden()

  const when = page.getByRole('group', { name: 'The next tap happened' })
  const minutes = when.getByLabel('min ago', { exact: true })
  await expect(minutes).toBeHidden()
  const other = when.getByRole('button', { name: 'Other time' })
  await other.press('Enter')
  await minutes.fill('20')
  expect(await barriersOn(page)).toEqual([])
  await other.press('Enter')
  await expect(minutes, 'a time that is chosen is never folded away').toBeVisible()
  await when.getByLabel('now', { exact: true }).check()
  await expect(minutes).toBeHidden()
})

const alert = (id: number, sentence: string, quiet: boolean) => ({
  ...{ id: String(id), sentence, quiet, href: null, at: '2026-01-01T00:00:00.000Z' },
})

for (const width of [320, 1280])
  test(`at ${width} pixels news comes to an open session in one line, named or counted, and no pad moves`, async ({
    as,
  }) => {
    const page = await as('therapist', { viewport: { width, height: 700 } })
    await openDay(page)
    await expect(page.getByText('Everything is saved')).toBeVisible()
    let told: object[] = []
    await page.route('**/api/alerts', route => route.fulfill({ json: { alerts: told } }))
    const news = page.getByRole('region', { name: 'What has just happened' })
    await expect(news.locator('summary')).toHaveCount(0)
    const place = await pad(page).boundingBox()
    told = [alert(1, 'A safety concern was raised in a session that goes on, and somebody is asked to come.', false)]
    await expect(news.locator('summary')).toHaveText(/^To look at: A safety concern was raised/)
    expect(await pad(page).boundingBox()).toEqual(place)
  })
