import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const participant = (code: string) => `/s/${idOf('study')}/participants/${idOf(`participant ${code}`)}`
const facts = (page: Page) => page.getByRole('region', { name: 'Facts of the course' })
const fact = (page: Page, term: string) => facts(page).locator('dl > div').filter({ hasText: term })

test('what was answered once stands on the participant’s page with the note that said so, and before whoever confirms it', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  await expect(page.getByText('Planned for after')).toBeVisible()
  await page.getByRole('link', { name: 'The note of the day' }).click()
  const check = page.getByRole('listitem').filter({ hasText: 'Way home and night confirmed' })
  await expect(check).toContainText('Planned. Way home after the session: ')
  expect(await barriersOn(page)).toEqual([])

  await page.goto(participant('WK-107'))
  await expect(facts(page).locator('dl > div')).toHaveCount(7)
  await expect(fact(page, 'Night after')).toContainText(/since \d+ \w+ \d{4}/)
  expect(await barriersOn(page)).toEqual([])
  await fact(page, 'Night after').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparation note')

  const monitor = await as('monitor')
  await monitor.goto(participant('WK-107'))
  await expect(facts(monitor).locator('dl > div')).toHaveCount(7)
  await expect(fact(monitor, 'Night after')).toContainText(/since \d+ \w+ \d{4}/)
  expect(await barriersOn(monitor)).toEqual([])
  await fact(monitor, 'Night after').getByRole('link').click()
  await expect(monitor.getByRole('heading', { level: 1 })).toHaveText('Preparation note')

  const office = await as('coordinator')
  await office.goto(participant('WK-107'))
  await expect(office.getByRole('heading', { name: 'Consent' })).toBeVisible()
  await expect(facts(office)).toHaveCount(0)
})

test('a visit that nobody planned is one click from the participant’s page, and stands in the course', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(participant('WK-101'))
  await page.getByRole('button', { name: /^Unscheduled integration/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Integration note')
  await expect(page.getByRole('link', { name: 'WK-101, UNSCHED1' })).toBeVisible()
  await page.goto(participant('WK-101'))
  await expect(page.getByRole('list', { name: 'The course at a glance' })).toContainText('UNSCHED1')
  await expect(page.getByRole('row', { name: /UNSCHED1/ })).toContainText('Integration, unscheduled')
  expect(await barriersOn(page)).toEqual([])
})
