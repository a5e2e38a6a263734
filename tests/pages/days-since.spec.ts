import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'

test('how long ago the session was follows on the open page as it is said when the visit began', async ({ as }) => {
  const page = await as('therapist')
  await openNote(page, 'WK-107, INT2.3')
  const began = page.getByLabel('Started', { exact: true })
  const since = page.getByText('Days since the last medication session').locator('xpath=..').getByRole('status')
  await expect(since).toHaveText(/^\d+ days?$/)
  const days = Number.parseInt((await since.textContent()) ?? '', 10)
  const [was, clock] = (await began.inputValue()).split('T')
  const dayBefore = new Date(Date.parse(`${was}Z`) - 86_400_000).toISOString().slice(0, 10)
  await began.fill(`${dayBefore}T${clock}`)
  await expect(since).toHaveText(new RegExp(`^${days - 1} days?$`))
  await began.fill(`${was}T${clock}`)
  await expect(since).toHaveText(new RegExp(`^${days} days?$`))
})
