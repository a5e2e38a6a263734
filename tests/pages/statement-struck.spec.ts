import { randomUUID } from 'node:crypto'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const participant = `/s/${idOf('study')}/participants/${idOf('participant WK-103')}`

test('a statement that was written down twice is struck through with a reason: it stays, nobody strikes it again, and the trail says so', async ({
  as,
}) => {
  const page = await as('therapist', {}, `${participant}/statements`)
  const words = `I would rather have sat by the window. ${randomUUID().slice(0, 8)}`
  await page.getByLabel('About which visit').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Write it down for them' }).click()
  const writing = page.getByRole('dialog', { name: 'Write down what they say' })
  await writing.getByLabel('In their words').fill(words)
  await writing.getByRole('button', { name: 'Keep it' }).click()
  await expect(writing).toBeHidden()

  const said = page.getByRole('listitem').filter({ hasText: words })
  await expect(said).toContainText('written down for them by Maren Oldhoven')
  await said.getByRole('button', { name: 'Entered in error' }).click()
  const striking = page.getByRole('dialog', { name: 'This statement was entered in error' })
  await striking.getByRole('button', { name: 'Strike it through' }).click()
  await expect(striking.getByText('Choose a reason.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await striking.getByLabel('Why').selectOption('It was entered twice')
  await striking.getByRole('button', { name: 'Strike it through' }).click()
  await expect(striking).toBeHidden()
  await expect(said).toContainText('. Entered in error')
  await expect(said).toContainText(words)
  await expect(said.getByRole('button', { name: 'Entered in error' })).toHaveCount(0)
  await page.reload()
  await expect(said).toContainText('. Entered in error')

  await page.getByRole('link', { name: 'Audit trail' }).click()
  await page.getByLabel('Participant', { exact: true }).selectOption('WK-103')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/participantId=/)
  const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem')
  const told = 'marked a statement of WK-103 as entered in error, giving a reason'
  await expect(events.filter({ hasText: told }).first()).toContainText('Maren Oldhoven')
})
