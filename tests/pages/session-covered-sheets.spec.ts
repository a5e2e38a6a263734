import { barriersOn } from '@/tests/support/barriers'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'
import { showAgain } from '@/tests/support/show-again'

test('a sheet that is open when another tab covers the log goes with it, and no sheet says under cover what is agreed', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const dialog = page.getByRole('dialog')
  const touch = page.getByRole('dialog', { name: 'Touch', exact: true })
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  await page.bringToFront()
  await page.keyboard.press('h')
  await expect(touch.getByRole('button', { name: /^Hug ?(no|ask each time|welcome)/ }).first()).toBeVisible()
  await other.getByRole('button', { name: 'Cover now' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'What was logged' })).toHaveCount(0)

  await page.getByRole('region', { name: 'The log', exact: true }).focus()
  await page.keyboard.press('h')
  await expect(touch.getByRole('button', { name: 'Hug', exact: true }).first()).toBeVisible()
  for (const one of await touch.getByRole('button', { name: /^Hug/ }).all())
    await expect(one).toHaveAccessibleName('Hug')
  await expect(touch).not.toContainText(/ask each time|welcome/)
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('1')
  await expect(dialog).toHaveCount(0)
  for (const key of ['/', 'c', 'o', 'n', 's', 'Enter']) await page.keyboard.press(key)
  const narrow = page.getByRole('dialog', { name: 'Consent narrowed' })
  await expect(narrow).toBeVisible()
  await expect(narrow.getByRole('button', { name: /now no/ })).toHaveCount(5) // whatever is agreed
  await expect(narrow).not.toContainText('ask each time')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await showAgain(page)
  const stands = page.getByRole('region', { name: 'Entered while covered' })
  await stands.getByRole('button', { name: /^Not meant: / }).click()
  await expect(stands).toHaveCount(0)
  await expect(page.getByText('Everything is saved')).toBeVisible()
  for (const key of ['/', 'c', 'o', 'n', 's', 'Enter']) await page.keyboard.press(key)
  await expect(narrow).toBeVisible()
  await expect(narrow.getByRole('button', { name: /now no/ })).not.toHaveCount(5) // not every one is agreed
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('under cover the pads and the people stand by their plain names, a press goes on from the state that holds, and a slip is undone unread', async ({
  as,
}) => {
  const page = await as('cotherapist')
  await openDay(page)
  const music = page.getByRole('button', { name: /^Music/ })
  const room = page.getByText(/^In the room: /)
  const people = page.getByRole('dialog', { name: 'In or out of the room' })
  await expect(room).toBeVisible()
  await music.click()
  if ((await music.innerText()).includes('off →')) await music.click()
  await expect(music).toHaveAccessibleName(/^Music ?on, next: off$/)
  await page.getByRole('button', { name: 'Cover now' }).click()
  await expect(music).toHaveAccessibleName('Music')
  await expect(room).toHaveCount(0)
  const taken = page.locator('.session-taken')
  await expect(taken).toHaveText('')
  await page.keyboard.press('c')
  await expect(taken).toHaveText(/^Entry taken [\d:]{8}Undo$/) // that there was one, and when: never which
  const undo = taken.getByRole('button', { name: 'Undo', exact: true })
  await undo.click()
  await expect(taken).toHaveText('Undone')
  for (const key of ['r', 't']) await page.keyboard.press(key) // the keys act where the button was
  await expect(taken).toHaveText(/^2 entries taken, the last [\d:]{8}(; 1 undone)?Undo$/)
  await undo.dblclick()
  await expect(taken).toHaveText(/^Entry taken [\d:]{8}; [12] undoneUndo$/) // two taps on one place are one
  await page.keyboard.press('Backspace')
  await expect(taken).toHaveText('Undone')
  expect(await barriersOn(page)).toEqual([])
  const other = await as('therapist', {}, '/sign-in')
  const sent = page.waitForResponse(/\/entries$/)
  await page.keyboard.press('g')
  const [{ id: concerns }] = (await (await sent).json()).saved
  await undo.focus()
  const [id, at] = [crypto.randomUUID(), new Date().toISOString()]
  const voided = { id, at, deviceNow: at, kind: 'void', concerns, body: { reason: 'not_meant' } }
  const headers = { Origin: new URL(page.url()).origin }
  await other.request.post((await sent).url(), { data: { entries: [voided] }, headers })
  await expect(undo).toHaveCount(0) // whoever took it back
  await expect(page.getByRole('region', { name: 'The log', exact: true })).toBeFocused()
  await music.click()
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect(music).toHaveAccessibleName('Music')
  await page.keyboard.press('x')
  await expect(people.getByRole('button', { name: 'Tomas Brackwell', exact: true })).toBeVisible()
  await expect(people).not.toContainText(/goes out|comes in/)
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(people).toHaveCount(0)
  await page.getByRole('button', { name: 'From afar' }).click()
  await expect(page.getByRole('button', { name: 'Back to the log' })).toBeVisible()
  await expect(room).toHaveCount(0)
  await showAgain(page, 'Back to the log')
  await expect(music).toHaveAccessibleName(/^Music ?off, next: on$/)
  await expect(room).toBeVisible()
  const lines = page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
  for (const one of ['Check-in', 'Resting', 'Talking'])
    await expect(lines.filter({ hasText: one }).first()).toContainText(/voided by Tomas Brackwell: undone/)
  const stands = page.getByRole('region', { name: 'Entered while covered' })
  await expect(stands.getByRole('listitem')).toHaveText([/Music/])
  await stands.getByRole('button', { name: /^It stands: Music.*off/ }).click()
  await expect(stands).toHaveCount(0)
})
