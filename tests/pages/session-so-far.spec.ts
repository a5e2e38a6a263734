import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

/** The lanes of the day's picture on a page, and how many marks each has. */
const lanes = (page: Page) =>
  page
    .getByRole('figure')
    .getByRole('slider')
    .evaluateAll(all => all.map(one => `${one.getAttribute('aria-label')} ${one.getAttribute('aria-valuemax')}`))

test('the day so far is drawn beside the log as the reading page draws it, by keys alone, and nothing of it is fetched before', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  const picture = page.getByRole('figure', { name: 'The day so far as a picture' })
  const fetched = new Set<string>()
  page.on('request', one => one.resourceType() === 'script' && fetched.add(one.url()))
  await page.getByRole('button', { name: 'Turned inward', exact: true }).click()
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect(picture).toHaveCount(0)
  expect([...fetched]).toEqual([])

  await page.getByText('The day so far').focus()
  await page.keyboard.press('Enter')
  await expect(picture).toBeVisible()
  expect(fetched.size).toBeGreaterThan(0)
  expect(await barriersOn(page)).toEqual([])
  await picture.getByRole('slider', { name: /^Inner or outer/ }).focus()
  await page.keyboard.press('End')
  await expect(picture).toContainText(/Inner or outer: \d+:\d\d .*turned inward/i)
  const before = await lanes(page)
  await page.getByRole('button', { name: 'Distress 4', exact: true }).click()
  await expect.poll(() => lanes(page)).not.toEqual(before)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  const live = await lanes(page)
  await page.getByRole('link', { name: 'Read it' }).click()
  await expect(page.getByRole('figure', { name: 'The session day as a picture' })).toBeVisible()
  expect(await lanes(page)).toEqual(live)
})
