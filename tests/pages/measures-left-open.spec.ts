import { idOf } from '@/db/seed/ids'
import { awake } from '@/tests/support/awake'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const measures = `/s/${idOf('study')}/participants/${idOf('participant WK-102')}/measures`

test('a questionnaire of paper that has no answer somewhere is filed only once it is said that the paper has none either', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(`${measures}/phq9`)
  await awake(page)
  const leftOpen = page.getByRole('checkbox', { name: 'Left open on the paper as well' })
  await page.getByRole('group', { name: /^1\. / }).getByRole('radio').first().focus()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: '8 items have no answer here' })).toBeVisible()
  await expect(leftOpen).toBeFocused()
  await expect(page).toHaveURL(/\/phq9$/)
  await page.getByRole('group', { name: /^2\. / }).getByRole('radio').first().check()
  await expect(page.getByRole('group', { name: '7 items have no answer here' })).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await leftOpen.check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/\/measures\/[0-9a-f-]{36}$/)
})
