import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

test('the trail is narrowed and widened again, and says so where nothing is left', async ({ as }) => {
  const page = await as('investigator')
  await page.getByRole('link', { name: 'Audit trail' }).click()
  const kind = page.getByLabel('What about')
  await expect(kind.locator('option:checked')).toHaveText('All actions')
  await expect(page.getByRole('link', { name: 'Show everything again' })).toBeHidden()
  await kind.selectOption('Countersignatures')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('list', { name: 'Events' }).getByRole('listitem').first()).toContainText('countersigned')
  await page.getByLabel('To', { exact: true }).fill('2001-01-01')
  await page.getByLabel('From', { exact: true }).fill('2001-01-02')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('This day is before the day from which it is asked.')).toBeVisible()
  await expect(page.getByLabel('To', { exact: true })).toBeFocused()
  await page.getByLabel('From', { exact: true }).fill('2001-01-01')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Nothing in your trail fits all of this.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'show everything again', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(50)
  await expect(kind.locator('option:checked')).toHaveText('All actions')
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('')
  await page.goto(`${page.url()}?action=wish.`)
  await expect(kind.locator('option:checked'), 'never said to be all of them').toHaveText('Another kind of action')
})

test('what one person did to one participant is asked by the keyboard, kept from page to page, and names nobody in the address', async ({
  as,
}) => {
  const page = await as('investigator')
  await page.getByRole('link', { name: 'Audit trail' }).click()
  const [person, participant] = [page.getByLabel('Who did it'), page.getByLabel('Participant', { exact: true })]
  const code = (await participant.locator('option').nth(1).textContent()) ?? ''
  await participant.focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: 'Show' }).press('Enter')
  await expect(page).toHaveURL(/participantId=/)
  await expect(page.getByRole('button', { name: 'Show' })).toBeFocused()
  const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem')
  await expect(events.first()).toContainText(code)
  await page.getByRole('link', { name: 'Next →' }).click()
  await expect(page).toHaveURL(/participantId=.*after=/)
  await expect(participant.locator('option:checked')).toHaveText(code)
  await person.selectOption('Lotte Winterdijk') // the rater, who sees no note
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Nothing in your trail fits all of this.')).toBeVisible()
  expect(decodeURIComponent(page.url())).not.toContain(code)
  expect(await page.title()).not.toContain(code)
  expect(await barriersOn(page)).toEqual([])
})
