import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const words = 'After the session he asked her for her private number.'

test('a therapist writes in confidence from the menu under their name; the safety officer reads it, and the therapist sees that', async ({
  as,
}) => {
  const page = await as('therapist')
  await page
    .getByRole('button', { name: /Joline|Testerveld|^[A-Z]/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Correspondence' }).click()
  await expect(page).toHaveTitle(/Correspondence/)
  await page.getByRole('button', { name: 'Write a letter' }).click()
  const letter = page.getByRole('dialog', { name: 'A letter in confidence' })
  await letter.getByRole('button', { name: 'Send it' }).click()
  await expect(letter.getByText('Write what they should know.')).toBeVisible()
  await letter.getByLabel('What they should know').fill(words)
  expect(await barriersOn(page)).toEqual([])
  await letter.getByRole('button', { name: 'Send it' }).click()
  await expect(letter).toBeHidden()
  const sent = page.getByRole('list', { name: 'Letters from you' })
  await expect(sent).toContainText('Not opened yet')
  await expect(page.getByText(words)).toHaveCount(0)

  const safety = await as('safety')
  await safety.getByRole('link', { name: 'Correspondence' }).first().click()
  await safety.getByRole('list', { name: 'Letters to you' }).getByRole('link').first().click()
  await expect(safety.getByText(words)).toBeVisible()
  expect(await barriersOn(safety)).toEqual([])
  await safety.getByRole('button', { name: 'Say what was done' }).click()
  await safety.getByRole('dialog').getByLabel('What was done').fill('Spoke with both on the same day.')
  await safety.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await expect(safety.getByRole('list').getByText('Spoke with both')).toBeVisible()

  await page.reload()
  await expect(sent).toContainText(/Opened by /)
  const other = await as('cotherapist')
  await other.goto(`${study}/correspondence`)
  await expect(other.getByText('No letters.')).toBeVisible()
})
