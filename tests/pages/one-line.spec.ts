import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'

test('all tabs of one person follow a session’s draft over one line, which another tab has when the first is closed', async ({
  as,
}) => {
  const [maren, tomas] = [await as('therapist'), await as('cotherapist')]
  const lines: string[] = []
  maren.context().on('request', request => {
    if (request.url().includes('/live?')) lines.push(request.url())
  })
  await openNote(maren, 'WK-107, MED3')
  await expect(maren).toHaveURL(/\/write$/)
  await expect.poll(() => lines.length).toBe(1)
  const second = await maren.context().newPage()
  await second.goto(maren.url())
  await tomas.goto(maren.url())
  const course = (page: typeof maren) => page.getByLabel('What the log does not show')
  await expect(course(second)).toBeVisible()
  await course(tomas).fill('She asked for the window to be opened.')
  await expect(tomas.getByText(/^Saved/)).toBeVisible()
  for (const tab of [maren, second]) await expect(course(tab)).toHaveValue('She asked for the window to be opened.')
  expect(lines).toHaveLength(1)
  await maren.close()
  await expect.poll(() => lines.length).toBe(2)
  await course(tomas).fill('She asked for the window to be closed.')
  await expect(course(second)).toHaveValue('She asked for the window to be closed.')
})
