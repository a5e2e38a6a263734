import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const code = 'WK-107'
const rating = `${study}/ratings/${idOf(`rating ${code}`)}`

test('a rater says in one tap that a rating was done, and takes a wrong tick back; whoever cares for the participant sees none of it', async ({
  as,
}) => {
  const page = await as('rater')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Independent ratings')
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['Independent ratings'])
  const list = (name: string) => page.getByRole('list', { name })
  await expect(list('Coming')).toContainText('WK-102')
  await expect(list('Done, not done or called off')).toContainText('WK-101')
  await list('Due')
    .getByRole('button', { name: `Rating done today: ${code}` })
    .click()
  const over = list('Done, not done or called off').getByRole('listitem').filter({ hasText: code })
  await expect(over).toContainText('Done on ')
  await over.getByRole('link', { name: code }).click()

  await expect(page.getByText(/Wintermaat|Rietschoof|Corrie/)).toHaveCount(0)
  await page.getByRole('button', { name: `Take it back: ${code}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(dialog.getByText('Choose a reason.')).toBeVisible()
  await dialog.getByLabel('Why').selectOption('It was another day')
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(dialog).toBeHidden()

  // the day by keyboard alone: one ahead is named at its field, the day before is taken
  const another = page.getByRole('button', { name: `Another day: ${code}` })
  await another.focus()
  await page.keyboard.press('Enter')
  const day = dialog.getByLabel('On which day')
  const today = await day.inputValue()
  const [ahead, before] = [1, -1].map(days =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
  )
  await day.fill(ahead ?? '')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('This day has not come yet.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await expect(day).toBeFocused()
  await day.fill(before ?? '')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const said = page.getByRole('list', { name: 'History' })
  await expect(said.getByRole('listitem')).toHaveText([
    /^Given to Lotte/,
    /^Done on/,
    /^Taken back: it was another day/,
    /^Done on/,
  ])
  await expect(page).toHaveTitle(/^Independent rating/)
  expect(await barriersOn(page)).toEqual([])

  const therapist = await as('therapist')
  for (const path of [rating, `${study}/ratings`]) expect((await therapist.request.get(path)).status(), path).toBe(404)
  for (const path of [`${study}/today`, `${study}/participants/${idOf(`participant ${code}`)}`, `${study}/audit`]) {
    const shown = await (await therapist.request.get(path)).text()
    expect(shown, path).toContain(code)
    expect(shown, path).not.toMatch(/ratings|independent rating|Lotte Winterdijk/i)
  }
})

test('the office chooses who rates, says why one was held late, and calls one off', async ({ as }) => {
  const page = await as('coordinator')
  await page.getByRole('link', { name: 'Independent ratings' }).click()
  const departed = page
    .getByRole('list', { name: 'Departures from the protocol' })
    .getByRole('listitem')
    .filter({ hasText: 'WK-101' })
  await expect(departed).toHaveText([/^WK-101.*Held after its window/])
  await departed.getByRole('button', { name: 'Say why: WK-101' }).click()
  const dialog = page.getByRole('dialog', { name: 'WK-101: held after its window' })
  await dialog.getByLabel('Why').selectOption('The rater was not available')
  await dialog.getByRole('button', { name: 'Keep the reason' }).click()
  await expect(departed).toHaveCount(0)

  await page.getByRole('link', { name: 'WK-105' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('WK-105')
  await expect(page.getByRole('definition').filter({ hasText: 'Nobody yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Choose who rates: WK-105' }).click()
  await page.getByRole('dialog').getByLabel('Blinded rater').selectOption('Lotte Winterdijk')
  await page.getByRole('dialog').getByRole('button', { name: 'Give it to them' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'Lotte Winterdijk' })).toBeVisible()
  await page.getByRole('button', { name: 'Call it off: WK-105' }).click()
  await page.getByRole('dialog').getByLabel('Why').selectOption('Planned in error')
  await page.getByRole('dialog').getByRole('button', { name: 'Call the rating off' }).click()
  await expect(page.getByText('Called off: planned in error').first()).toBeVisible()
  await page.getByRole('button', { name: 'Plan it again: WK-105' }).click()
  await expect(page.getByRole('list', { name: 'History' }).getByRole('listitem')).toHaveText([
    ...[/^Given to Lotte/, /^Called off/, /^Planned again/],
  ])
})
