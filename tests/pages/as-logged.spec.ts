import { expect, test } from '@/tests/support/alone'
import { barriersOn } from '@/tests/support/barriers'
import { openNote } from '@/tests/support/open-note'

const moment = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString()
const entry = (kind: string, minutesAgo: number, body: object = {}) => ({
  ...{ id: crypto.randomUUID(), kind, at: moment(minutesAgo), deviceNow: moment(0), body },
})

test('a page of the note that was open before clock zero proposes how it was recorded, each stretch of it, once the clock runs', async ({
  asAlone, // nobody else begins that day
}) => {
  const page = await asAlone('therapist')
  await page.goto('/')
  await openNote(page, 'WK-107, MED3')
  await expect(page.getByText('The log of the day')).toBeVisible()
  const log = page.getByRole('region', { name: 'As the log has it' })
  await expect(log).toHaveCount(0)
  const recorded = [entry('recording', 60, { state: 'on' }), entry('recording', 40, { state: 'off' })]
  const again = entry('recording', 30, { state: 'on' })
  const answer = await page.request.post(`/api/notes/${page.url().split('/').at(-2)}/entries`, {
    data: { entries: [entry('clock_zero', 90), ...recorded, again] },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect((await answer.json()).refused).toEqual([])
  await expect(log.getByRole('definition').filter({ hasText: 'as agreed' })).toHaveText(
    /^Video and audio, as agreed: on from \d\d:\d\d to \d\d:\d\d and from \d\d:\d\d$/,
  )
  expect(await barriersOn(page)).toEqual([])
  await log.getByRole('button', { name: 'As logged' }).click()
  await expect(page.getByText('1 answer given as the log has it.')).toBeFocused()
  const asked = page.getByRole('group', { name: 'Session recording', exact: true })
  await expect(asked.getByLabel('Video and audio', { exact: true })).toBeChecked()
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
})
