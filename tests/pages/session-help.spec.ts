import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { heldIn as held } from '@/tests/support/held-in'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'
import { storedIn } from '@/tests/support/stored-in'

const number = '+31 20 555 0199'
const lines = (page: Page) => page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Help', exact: true })
/** Every second since then, as the trail writes them, one or another. */
const secondsSince = (from: number): string =>
  Array.from({ length: Math.ceil((Date.now() - from) / 1000) + 1 }, (_, second) =>
    new Date(from + second * 1000).toISOString().slice(0, 19).replace('T', ' '),
  ).join('|')

test('help is one tap away without a network, lies unreadable on the device, is recorded once, and is destroyed when the participant has left', async ({
  as,
  complaints,
}) => {
  const administrator = await as('administrator')
  await administrator.getByRole('link', { name: 'People and sites' }).first().click()
  await administrator.getByRole('button', { name: /^Medical back-up: Wilgenkade/ }).click()
  const form = administrator.getByRole('dialog', { name: /^Medical back-up/ })
  await form.getByLabel('Who is called').fill('Physician on call')
  await form.getByLabel('Telephone').fill('ring them')
  await form.getByRole('button', { name: 'Save the numbers' }).click()
  await expect(form.getByText(/^A telephone number: digits/)).toBeVisible()
  await form.getByLabel('Telephone').fill(number)
  await form.getByRole('button', { name: 'Save the numbers' }).click()
  await expect(form).toBeHidden()

  const page = await as('therapist')
  await openDay(page)
  await expect.poll(() => held(page)).toBe(1)
  expect(await page.content()).not.toContain(number)

  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Cover now' }).click()
  const from = Date.now()
  await page.getByRole('button', { name: 'Help', exact: true }).press('Enter')
  await expect(sheet(page)).toContainText('in an emergency')
  const then = secondsSince(from) // other walks open the help of this day as well
  const call = sheet(page).getByRole('link', { name: `Call Physician on call: ${number}` })
  await expect(call).toHaveAttribute('href', 'tel:+31205550199')
  await expect(sheet(page)).toContainText('Tessel Rietschoof, son or daughter, emergency contact')
  await expect(sheet(page)).toContainText('counting the tiles aloud')
  const contact = sheet(page).getByRole('region', { name: 'Contacts of the participant' }).getByRole('link').first()
  const phone = await contact.innerText()
  expect(await barriersOn(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  const onPaper = await page.evaluate(() => document.body.innerText.split('\n').filter(line => line.trim() !== ''))
  for (const words of ['Physician on call', number, phone]) expect(onPaper.join('\n')).toContain(words)
  expect(onPaper.slice(0, 2)).toEqual(['Help', expect.stringMatching(/^Opened at \d\d:\d\d in an emergency/)])
  expect(onPaper.at(-1)).toMatch(/^As it stood at/) // nothing of the log, of the page around it, or that is pressed
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(/\/Type \/Pages\s+\/Count (\d+)/.exec(paper)?.[1]).toBe('1')
  await page.emulateMedia({ media: 'screen' })
  const lying = await storedIn(page)
  for (const canary of [number, phone, 'Physician', 'emergency', 'tiles']) expect(lying.text).not.toContain(canary)
  expect(lying.items).toBe(1)
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect.poll(() => page.content()).not.toContain(phone) // the sheet goes when the browser has closed it
  await page.context().setOffline(false)
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)

  const trail = await as('investigator')
  const path = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await trail.goto(`${path}/audit`)
  await expect(
    trail.getByText(
      RegExp(
        `opened the contacts and the crisis plan of WK-107 in an emergency, at (${then}) UTC by the device’s clock`,
      ),
    ),
  ).toHaveCount(1)
  await expect(trail.getByText(/held on a device, sealed, for the session day/).first()).toBeVisible()

  await showAgain(page)
  const log = page.getByRole('region', { name: 'The log' })
  await log.focus()
  await page.keyboard.press('/')
  await page.getByLabel('Two letters of it').pressSequentially('left')
  await page.keyboard.press('Enter')
  await expect(lines(page).first()).toContainText('Left')
  await expect.poll(() => held(page)).toBe(0)
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await expect(sheet(page)).toContainText('This session day is over')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo: Left' }).click()
  await expect.poll(() => held(page)).toBe(1)
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_INTERNET_DISCONNECTED|409 .*help/)

  await page
    .getByRole('button', { name: /^[A-Z]\S+ [A-Z]/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await expect.poll(() => held(page)).toBe(0)
  await page.context().close()
  // a page that asked for its news while it signed out was told that its session is over
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/401 .*\/api\/alerts/)
})

test('what is held of the help is destroyed as soon as the page hears that the note takes no more', async ({ as }) => {
  const page = await as('therapist')
  await openDay(page)
  await expect.poll(() => held(page)).toBe(1)
  await page.route(/\/live\?/, route =>
    route.fulfill({
      contentType: 'text/event-stream; charset=utf-8',
      body: 'event: note\ndata: {"status":"ready","version":1}\n\n',
    }),
  )
  await page.reload()
  await expect(page.getByText(/^This note is signed or waits for a signature/)).toBeVisible()
  await expect.poll(() => held(page)).toBe(0)
})
