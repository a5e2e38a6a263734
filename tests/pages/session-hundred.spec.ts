import type { Locator, Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/alone'
import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'

const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
/** What reaches over the right edge of the screen, by which the page would have to be scrolled sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const all = [...document.querySelectorAll('main *')]
    return all
      .filter(one => one.getBoundingClientRect().right > clientWidth)
      .map(one => `${one.tagName} ${one.className}`)
  })

test('distress from 0 to 100 is rated by keys and by any number, also while the server is killed and starts again, and stands so in the log, the picture and its table', async ({
  own,
  asAlone, // the scale holds for every note that is begun
  complaints,
}) => {
  const office = await asAlone('administrator')
  await office.goto(`/admin/${idOf('study')}/protocol`)
  await office
    .getByRole('group', { name: /^Distress in a session is rated/ })
    .getByLabel('From 0 to 100')
    .check()
  await office.getByRole('button', { name: 'Save the settings' }).click()
  await expect(office.getByText('The settings are saved.')).toBeVisible()

  const page = await asAlone('therapist', { locale: 'fr-FR' })
  await page.goto('/')
  await openDay(page)
  await expect(page.getByRole('group', { name: 'Distress now, of 100' }).getByRole('button')).toHaveText(
    Array.from({ length: 11 }, (_, ten) => `${ten * 10}`),
  )
  expect(await barriersOn(page)).toEqual([])
  const latest = async (rating: number) => {
    await expect(lines(page).first().locator('.session-words')).toContainText(`Distress ${rating} of 100`)
    await expect(lines(page).first()).toContainText(/Saved \d/)
  }
  await page.keyboard.press('7')
  await latest(70)
  await page.keyboard.press('Shift+Digit0')
  await latest(100)
  await page.keyboard.press('-')
  const exact = page.getByLabel('Distress, exactly')
  await expect(exact).toBeFocused()
  await page.keyboard.type('101')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A whole number from 0 to 100.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await exact.fill('')
  await page.keyboard.type('43')
  await page.keyboard.press('Enter')
  await latest(43)
  await page.getByRole('button', { name: 'Turned inward', exact: true }).focus()
  await page.keyboard.press('Shift+0') // writes 0, as a French keyboard does
  await latest(0)
  await page.getByRole('button', { name: 'Distress 20', exact: true }).click()
  await latest(20)

  await own.kill() // with the page open; what is tapped meanwhile waits for the server
  await page.getByRole('button', { name: 'Distress 60', exact: true }).click()
  await expect(page.getByText(/^No connection: 1 entry on this device/)).toBeVisible()
  await own.startAgain()
  await latest(60)
  await expect(page.getByText('Everything is saved')).toBeVisible()

  const ratings = [70, 100, 43, 0, 20, 60]
  const distress = (picture: Locator) => picture.getByRole('slider', { name: /^Distress/ })
  await page.getByText('The day so far').click()
  const soFar = page.getByRole('figure', { name: 'The day so far as a picture' })
  await distress(soFar).focus()
  await page.keyboard.press('End')
  await expect(soFar).toContainText(/Distress: \d+:\d\d .*60 of 100/)

  await page.setViewportSize({ width: 320, height: 640 })
  for (const one of [exact, page.getByRole('button', { name: 'Distress 100', exact: true })])
    await one.click({ trial: true })
  expect(await tooWide(page)).toEqual([])
  expect(await barriersOn(page)).toEqual([])

  await expect(page.getByText('Everything is saved')).toBeVisible()
  await page.getByRole('link', { name: 'Read it' }).click()
  const picture = page.getByRole('figure', { name: 'The session day as a picture' })
  await distress(picture).focus()
  await page.keyboard.press('Home')
  for (const [at, rating] of ratings.entries()) {
    if (at > 0) await page.keyboard.press('ArrowRight')
    await expect(picture).toContainText(new RegExp(`Distress: \\d+:\\d\\d .*\\b${rating} of 100`))
  }
  await page.getByText(/^Every entry \(\d+\)$/).click()
  const rows = page.getByRole('table', { name: 'Every entry, in the order of the day' }).getByRole('row')
  await expect(rows.filter({ hasText: /Distress \d/ })).toContainText(
    ratings.map(rating => `Distress ${rating} of 100`),
  )
  expect(await tooWide(page)).toEqual([])
  expect(await barriersOn(page)).toEqual([])
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_(CONNECTION|INCOMPLETE|EMPTY)|503/)
})
