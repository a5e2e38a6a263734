import type { Locator, Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name })
const goingOn = (page: Page) => page.getByRole('region', { name: 'Going on' })
/** The key that stands beside a pad. */
const keyOn = async (pad: Locator) => (await pad.locator('.pad-letter').textContent()) ?? ''

test('touch takes two keys, those that stand on the screen, and two more end it', async ({ as }) => {
  const page = await as('therapist')
  await openDay(page)
  await page.keyboard.press('h')
  const touch = sheet(page, 'Touch')
  const pads = touch.getByRole('button').filter({ has: page.locator('.pad-letter') })
  const letters = await pads.locator('.pad-letter').allTextContents()
  expect(letters.slice(0, 3)).toEqual(['1', '2', '3'])
  expect(letters).not.toContain('h')
  expect(new Set(letters).size).toBe(letters.length)
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('h') // a key pressed twice touches nobody
  await expect(touch).toBeVisible()
  await page.keyboard.press(await keyOn(touch.getByRole('button', { name: /^Hug/ }).first()))
  await expect(touch).toHaveCount(0)
  await expect(lines(page).first()).toContainText('Hug')
  await expect(lines(page).first()).toContainText(/Saved \d/)

  await expect(goingOn(page)).toContainText('Hug')
  await page.keyboard.press(',')
  const ended = sheet(page, 'What has ended')
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press(await keyOn(ended.getByRole('button', { name: /^Hug/ })))
  await expect(page.getByRole('button', { name: /^End Hug/ })).toHaveCount(0)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.keyboard.press('c')
  await expect(lines(page).first()).toContainText('Check-in')
})

test('how touch came about is chosen before its key, and care touch has keys of its own', async ({ as }) => {
  const page = await as('cotherapist')
  await openDay(page)
  await page.keyboard.press('h')
  await page.keyboard.press('ArrowDown')
  const touch = sheet(page, 'Touch')
  await expect(touch.getByLabel('Participant asked')).toBeChecked()
  await page.keyboard.press('1')
  await expect(lines(page).first()).toContainText('asked')
  await page.keyboard.press('h')
  await page.keyboard.press(await keyOn(touch.getByRole('button', { name: /^Escort/ }).first()))
  await expect(lines(page).first()).toContainText('Escort')
  for (const name of [/^End Hold hand/, /^End Escort/]) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
  await expect(page.getByText('Everything is saved')).toBeVisible()
})

test('the keys of a sheet are off with the log’s, and never act on what is typed', async ({ as }) => {
  const page = await as('therapist')
  await openDay(page)
  const count = await lines(page).count()
  await page.keyboard.press('v')
  const vitals = sheet(page, 'Vital signs')
  await page.keyboard.type('118/76')
  await expect(vitals.getByLabel(/^Systolic/)).toHaveValue('118')
  await expect(vitals.getByLabel(/^Diastolic/)).toHaveValue('76')
  await page.keyboard.press('Enter')
  await expect(lines(page).first()).toContainText('118/76 mmHg')
  await page.getByText('Keys', { exact: true }).click()
  await page.getByLabel('Use these keys on this device').uncheck()
  await page.getByRole('button', { name: 'Touch' }).click()
  await expect(sheet(page, 'Touch').locator('.pad-letter')).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(sheet(page, 'Touch')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet(page, 'Touch')).toHaveCount(0)
  expect(await lines(page).count()).toBe(count + 1)
  await page.getByLabel('Use these keys on this device').check()
})
