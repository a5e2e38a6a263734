import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const note = `/s/${idOf('study')}/notes/${idOf('note WK-106 INT1.3')}`

test('words that may unblind are shown before signing, each with its way back, and wait for a decision', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(`${note}/write`)
  const words = page.getByRole('textbox', { name: 'What the log does not show' })
  const before = await words.inputValue()
  await words.fill(`${before} Asked whether it had been 80 mg or a placebo.`)
  await words.blur()
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
  await page.goto(`${note}/sign`)
  const group = page.getByRole('group', { name: 'Words that may unblind' })
  await expect(group).toBeVisible()
  await expect(page.getByText('“80 mg”, “placebo”')).toBeVisible()
  await page.getByLabel(/password/i).fill('demo-only-not-secret')
  await page.getByRole('button', { name: /^Sign as / }).click()
  await expect(page.getByText('Say whether these words stand as they are.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('link', { name: 'What the log does not show' }).click()
  await expect(page).toHaveURL(/\/write#field-summary$/)
  await words.fill(before)
  await words.blur()
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
  await page.goto(`${note}/sign`)
  await expect(page.getByRole('button', { name: /^Sign as / })).toBeVisible()
  await expect(group).toHaveCount(0)
})

test('signed words beside a note that may unblind are shown, and changed words are asked about anew', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(`/s/${idOf('study')}/notes/${idOf('note WK-107 PREP1')}`)
  await page.getByRole('button', { name: 'Add to this note' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your words').fill('She said on the telephone that it had been 80 mg.')
  await dialog.getByLabel('Your password').fill('demo-only-not-secret')
  await dialog.getByRole('button', { name: 'Sign and add' }).click()
  await expect(dialog.getByText('“80 mg”. Say whether these words stand as they are.')).toBeVisible()
  await dialog.getByLabel('They stand as they are').check()
  await expect(dialog.getByText('“80 mg”')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await dialog.getByLabel('Your words').fill('She said on the telephone that it had been a placebo.')
  await dialog.getByRole('button', { name: 'Sign and add' }).click()
  await expect(dialog.getByText('“placebo”. Say whether these words stand as they are.')).toBeVisible()
  await dialog.getByLabel('Your words').fill('She said on the telephone what she thinks it was.')
  await dialog.getByRole('button', { name: 'Sign and add' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('paragraph').filter({ hasText: 'what she thinks it was' })).toBeVisible()
})
