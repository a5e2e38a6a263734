import { idOf } from '@/db/seed/ids'
import { participants } from '@/db/seed/participants'
import { expect, test } from '@/tests/support/pages'

test('who is a participant already is not added again by mistake, and nothing typed is lost', async ({ as }) => {
  const page = await as('coordinator', undefined, `/s/${idOf('study')}/participants/new`)
  const { familyName, birthDate } = participants['WK-101'].person
  await page.getByLabel('Code', { exact: true }).fill(`${familyName}-1`)
  await page.getByLabel('Consent signed on').fill('2026-01-05')
  await page.getByLabel('Enrolled on').fill('2026-01-06')
  await page.getByLabel('Family name').fill(familyName)
  await page.getByLabel('Given names').fill('Annelore')
  await page.getByLabel('Date of birth').fill(birthDate)
  await page.getByLabel('Name they go by').fill('Anne')
  await expect(page.getByRole('group', { name: 'Is it the same person?' })).toBeHidden()
  const add = page.getByRole('button', { name: 'Add the participant' })
  await add.click()
  await expect(page.getByText('A name of this person is in the code')).toBeVisible()
  await page.getByLabel('Code', { exact: true }).fill('WK-901')
  await add.click()
  const question = page.getByRole('group', { name: 'Is it the same person?' })
  await expect(question).toContainText('WK-101 has this family name and date of birth.')
  await question.getByText('The same person', { exact: true }).click()
  await add.click()
  await expect(question).toContainText('Then nobody is added: go on with WK-101.')
  await expect(page.getByLabel('Name they go by')).toHaveValue('Anne')
})
