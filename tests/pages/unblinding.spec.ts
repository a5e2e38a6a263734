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

test('what was changed in another window while it was read is not signed unread: it is read again, and decided anew of its words', async ({
  as,
}) => {
  const writer = await as('therapist', {}, `${note}/write`)
  const words = writer.getByRole('textbox', { name: 'What the log does not show' })
  const before = await words.inputValue()
  const writes = async (text: string) => {
    const kept = writer.waitForResponse(answer => answer.url().endsWith('/answers') && answer.ok())
    await words.fill(text)
    await words.blur()
    await kept
  }
  await writes(`${before} Asked whether it was a placebo.`)

  const reader = await as('therapist', {}, `${note}/sign`)
  await reader.getByLabel('They stand as they are').check()
  await writes(`${before} Asked twice whether it was a placebo.`)
  const signs = async () => {
    await reader.getByLabel('Your password').fill('demo-only-not-secret')
    await reader.getByRole('button', { name: /^Sign as / }).click()
  }
  await signs()
  const changed = reader.getByText('This note changed since you read it.')
  await expect(changed).toBeVisible()
  expect(await barriersOn(reader)).toEqual([])
  await reader.getByRole('button', { name: 'Read it again' }).press('Enter')
  await expect(reader.getByText('Asked twice whether it was a placebo.')).toBeVisible()
  await expect(changed).toHaveCount(0)
  await expect(reader.getByRole('main')).toBeFocused()
  await expect(reader.getByLabel('Your password')).toHaveValue('')
  await expect(reader.getByLabel('They stand as they are')).not.toBeChecked()
  await signs()
  await expect(reader.getByText('Say whether these words stand as they are.')).toBeVisible()
  await writes(before)
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
