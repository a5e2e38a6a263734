import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const first = (page: Page) =>
  page.getByRole('region', { name: 'What was logged' }).getByRole('listitem').first().locator('.session-words')

test('a pad with states says which one a tap writes; every other is two keys or taps away', async ({ as }) => {
  const page = await as('therapist')
  await openDay(page)
  const music = page.getByRole('button', { name: /^Music/ })
  await page.keyboard.press('Shift+M')
  await page.keyboard.press('1')
  await expect(first(page)).toContainText('Music on')
  await expect(music).toHaveAccessibleName(/^Music ?on, next: off$/)
  await page.keyboard.press('Shift+M')
  const states = page.getByRole('dialog', { name: 'Music' })
  await expect(states.getByRole('button')).toHaveText(['Close', /^Music on/, /^Music off/, /^Music changed/])
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('3')
  await expect(states).toHaveCount(0)
  await expect(first(page)).toContainText('Music changed')
  await expect(music).toHaveAccessibleName(/^Music ?changed, next: off$/)
  await page.keyboard.press('m')
  await expect(first(page)).toContainText('Music off')

  // by taps, and the same state a second time
  await page.getByRole('button', { name: 'Which state: Music' }).click()
  await states.getByRole('button', { name: /^Music changed/ }).click()
  await expect(first(page)).toContainText('Music changed')
  for (const _ of ['once', 'again']) {
    await page.getByRole('button', { name: 'Everything else' }).click()
    await page.getByRole('button', { name: 'Lights dimmed', exact: true }).click()
    await expect(first(page)).toContainText('Lights dimmed')
  }
  const dimmed = page.getByRole('region', { name: 'What was logged' }).getByText('Lights dimmed')
  await expect.poll(() => dimmed.count()).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('/')
  await page.keyboard.type('visitor out')
  await page.keyboard.press('Enter')
  await expect(first(page)).toContainText('Visitor out')
  await expect(page.getByText('Everything is saved')).toBeVisible()
})
