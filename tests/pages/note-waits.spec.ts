import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { nextYear, notedCall } from '@/tests/support/noted-call'
import { expect, test } from '@/tests/support/pages'

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now())
const exactly = { exact: true }
const left = (page: Page) => page.getByRole('region', { name: 'Before signing' })
const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
const readAndSign = (page: Page) => page.getByRole('button', { name: 'Read through and sign' }).click()

/** A tab that hears nothing of what others write, so that what is typed in it comes on top of an older answer. */
const deafen = (page: Page) =>
  page.route(/\/api\/notes\/[^/]+\/answers$/, route =>
    route.request().method() === 'GET'
      ? route.fulfill({ json: { rows: [], conflicts: [], facts: null } })
      : route.continue(),
  )

test('a note begun by mistake is discarded from where it is written, while nothing is', async ({ as }) => {
  const page = await as('therapist')
  await page.getByRole('button', { name: 'Note a call with WK-102', exact: true }).click()
  await expect(page.getByText('Nothing written yet')).toBeVisible()
  const begun = page.url().replace(/write$/, '')
  const discard = page.getByRole('button', { name: 'Discard this empty note' })
  await discard.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await page.goto(`${begun}trail`)
  await expect(page.getByText(/discarded/i).first()).toBeVisible()
  await page.goto('/')
  await notedCall(page, 'WK-102')
  await expect(discard).toHaveCount(0)
  await sign(page)
})

test('what keeps a note from being signed is said at its field, leads there, and is gone once it is mended', async ({
  as,
}) => {
  const page = await as('therapist')
  await notedCall(page, 'WK-102')
  const [started, ended] = [page.getByLabel('Started', exactly), page.getByLabel('Ended', exactly)]

  await test.step('a link leads to the control itself', async () => {
    const spoke = page.getByRole('group', { name: 'How did you speak?' })
    await spoke.getByRole('button', { name: 'Clear' }).click()
    await left(page).getByRole('link', { name: 'How did you speak?' }).click()
    await page.keyboard.press('Space')
    await expect(spoke.getByRole('radio').first()).toBeChecked()
  })

  await test.step('a time typed in part is said not to be kept', async () => {
    await ended.focus()
    await page.keyboard.press('Backspace')
    await expect(ended).toHaveValue('')
    await started.focus()
    await expect(ended).toHaveAccessibleDescription(/Not kept yet: the date or the time is not complete\./)
    await ended.fill(`${day}T00:01`)
    await expect(ended).not.toHaveAccessibleDescription(/Not kept yet/)
  })

  await test.step('an end before the start is named at the end, until either is changed', async () => {
    await started.fill(`${day}T00:02`)
    await expect(ended).toHaveAccessibleDescription(/This lies before “Started”/)
    await expect(left(page).getByRole('link', { name: 'Ended' })).toBeVisible()
    await started.fill(`${day}T00:00`)
    await expect(ended).not.toHaveAccessibleDescription(/This lies before/)
  })

  await test.step('now is offered where it can be the answer', async () => {
    await expect(page.getByRole('button', { name: /^Now ?: Ended$/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Now ?: Next contact$/ })).toHaveCount(0)
  })
  await saved(page)
  await sign(page)
})

test('a value that is refused is named wherever signing waits for it, and no sentence outlives it', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await notedCall(page, 'WK-102')
  const ended = page.getByLabel('Ended', exactly)
  await ended.fill('2199-03-12T09:30')
  await expect(page.getByRole('status').getByRole('link', { name: 'Ended' })).toBeVisible()
  await expect(left(page).getByRole('link', { name: 'Ended' })).toContainText('It must be corrected.')
  await readAndSign(page)
  const why = left(page).getByRole('alert')
  await expect(why).toHaveText(/Ended must be corrected first: This day has not come yet\./)
  expect(await barriersOn(page)).toEqual([])
  await why.getByRole('link', { name: 'Ended' }).click()
  await expect(ended).toBeFocused()
  await ended.fill(`${day}T00:01`)
  await saved(page)
  await expect(why).toHaveCount(0)
  await expect(left(page).getByText('Nothing is left.')).toBeVisible()
  await sign(page)
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/status of 4\d\d/)
})

test('what one person wrote in two tabs stands side by side at its field, and signing leads there', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await notedCall(page, 'WK-102')
  const later = await as('therapist', {}, new URL(page.url()).pathname)
  await deafen(later)
  const contact = (of: Page) => of.getByLabel('Next contact', exactly)
  await contact(page).fill(`${nextYear}-01-08T10:00`)
  await saved(page)
  await contact(later).fill(`${nextYear}-01-09T11:00`)

  const sides = later.getByRole('region', { name: 'Next contact: two versions' })
  const first = sides.getByRole('button', { name: 'Keep the first' })
  await expect(sides).toContainText(`9 January ${nextYear}`)
  await expect(contact(later)).toHaveAccessibleDescription(/Two answers stand side by side: choose between them\./)
  await expect(left(later).getByText('One thing is left')).toBeVisible()
  await later.getByRole('status').getByRole('link', { name: 'choose' }).click()
  await expect(first).toBeFocused()
  expect(await barriersOn(later)).toEqual([])

  await readAndSign(later)
  const notYet = later.getByRole('region', { name: 'Not yet' })
  await expect(notYet).toContainText('One thing is left')
  await expect(notYet).not.toContainText('Nothing is left')
  await expect(later.getByRole('button', { name: /^Sign as/ })).toHaveCount(0)
  await notYet.getByRole('link', { name: 'Next contact' }).click()
  await expect(first).toBeFocused()
  await sides.getByRole('button', { name: 'Keep the second' }).press('Enter')
  await expect(sides).toHaveCount(0)
  await expect(contact(later)).toHaveValue(`${nextYear}-01-09T11:00`)
  await expect(left(later).getByText('Nothing is left.')).toBeVisible()
  await saved(later)
  await sign(later)

  await test.step('the tab that is open still says that nothing is written there any more, and keeps what is', async () => {
    const state = page.getByRole('status').filter({ hasText: 'This note is no longer being written.' })
    await expect(state).toHaveText('This note is no longer being written. Read the note')
    await contact(page).fill(`${nextYear}-01-10T12:00`)
    await expect(state).toContainText('What was typed here since is not in it; it is kept on this device.')
    await page.getByRole('button', { name: 'Read through and sign' }).click()
    await expect(left(page).getByRole('alert')).toHaveText(/can’t be signed from here/)
    expect(await barriersOn(page)).toEqual([])
    await state.getByRole('link', { name: 'Read the note' }).click()
    await expect(page.getByRole('heading', { name: 'Signatures' })).toBeVisible()
    await expect(page.getByText(`9 January ${nextYear}`).first()).toBeVisible()
    for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/status of 409 .*\/answers/)
  })
})

async function sign(page: Page): Promise<void> {
  await readAndSign(page)
  await page.getByLabel('Your password').fill('demo-only-not-secret')
  await page.getByRole('button', { name: /^Sign as/ }).click()
  await expect(page.getByRole('heading', { name: 'Signatures' })).toBeVisible()
}
