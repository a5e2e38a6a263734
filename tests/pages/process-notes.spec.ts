import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/pages'

const participant = `/s/${idOf('study')}/participants/${idOf('participant WK-106')}`

test('a process note is its author’s alone: kept, asked about once, changed, and deleted for good', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(participant)
  await page.getByRole('link', { name: 'Process notes, for yourself' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Write something, or delete it.')).toBeVisible()
  await page.getByLabel('For yourself').fill('I was too quick to fill the silence.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Anything here that others need for safety? Put it in the note.')).toBeVisible()
  await page.getByRole('button', { name: 'Nothing for others' }).click()
  await expect(page.getByLabel('What you kept')).toHaveValue('I was too quick to fill the silence.')

  const other = await as('cotherapist')
  await other.goto(`${participant}/process-notes`)
  await expect(other.getByLabel('For yourself')).toBeVisible()
  await expect(other.getByText('too quick')).toHaveCount(0)
  const supervisor = await as('supervisor')
  await supervisor.goto(participant)
  await expect(supervisor.getByRole('link', { name: 'Process notes, for yourself' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await expect(page.getByLabel('What you kept')).toHaveCount(0)
})
