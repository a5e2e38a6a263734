import type { Locator, Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

/** What two authors tapped that day, as their devices sent it. */
async function tapped(page: Page, note: string): Promise<void> {
  const deviceNow = new Date().toISOString()
  const me = (await (await page.request.get('/api/auth/session')).json()).user?.id
  const entry = (kind: string, at: string, more: object = {}) => ({
    id: crypto.randomUUID(),
    kind,
    at,
    deviceNow,
    ...more,
  })
  const entries = [
    entry('clock_zero', minutesAgo(120)),
    entry('nausea', minutesAgo(90)),
    entry('nausea', minutesAgo(60)),
    entry('headache', minutesAgo(30)),
    entry('panic', minutesAgo(20)),
    ...(me ? [entry('touch', minutesAgo(50), { body: { touch: 'hold_hand', staff: me } })] : []),
  ]
  const hug = entry('touch', minutesAgo(45), { body: { touch: 'hug', staff: idOf('staff therapist') } })
  entries.push(hug, entry('ended', minutesAgo(44), { concerns: hug.id, body: { stopSignal: true } }))
  const firm = { touch: 'supportive_resistance', staff: idOf('staff therapist') }
  const unsaid = entry('touch', minutesAgo(40), { body: firm })
  entries.push(unsaid, entry('ended', minutesAgo(39), { concerns: unsaid.id, body: {} }))
  const answer = await page.request.post(`/api/notes/${note}/entries`, {
    data: { entries },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect((await answer.json()).refused).toEqual([])
}

const clockAgo = (minutes: number) =>
  new Date(minutesAgo(minutes)).toLocaleTimeString('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' })

/** Two absences of one day are said together; one without its time, or that ends before it began, is named, and nothing is kept. What the server refuses stays alone, and nothing is kept twice. */
async function saysAbsences(page: Page, room: Locator): Promise<void> {
  const absence = (number: number) => room.getByRole('group', { name: `Absence ${number}` })
  const fill = (number: number, [out, back]: [string, string]) =>
    Promise.all([
      absence(number).getByLabel('Left the room at').fill(out),
      absence(number).getByLabel('Came back at').fill(back),
    ])
  await room.getByRole('button', { name: 'Both, except…' }).click()
  await room.getByRole('button', { name: 'Say so' }).click()
  await expect(absence(1)).toContainText('Give the time at which they left the room.')
  await expect(absence(1).getByLabel('Left the room at')).toBeFocused()
  await room.getByRole('button', { name: 'Add another absence' }).click()
  await fill(1, [clockAgo(119), clockAgo(118)])
  await fill(2, [clockAgo(60), clockAgo(70)])
  await room.getByRole('button', { name: 'Say so' }).click()
  await expect(absence(2)).toContainText('The time they came back is not after the time they left.')
  await expect(absence(1)).not.toContainText('Give the time')
  expect(await barriersOn(page)).toEqual([])
  const say = async () => {
    const answered = page.waitForResponse(answer => answer.url().endsWith('/entries'))
    await room.getByRole('button', { name: 'Say so' }).click()
    return (await (await answered).json()) as { saved: { id: string }[]; refused: object[] }
  }
  await fill(2, [clockAgo(-30), ''])
  const { saved: first, refused } = await say()
  expect([first.length, refused.length], 'both throughout, out and back; the time to come').toEqual([4, 1])
  await expect(room.getByRole('alert')).toContainText('Kept, but for what was refused: ')
  await expect(absence(2)).toHaveCount(0)
  await expect(absence(1).getByLabel('Left the room at')).toHaveValue(clockAgo(-30))
  expect(await barriersOn(page)).toEqual([])
  await fill(1, [clockAgo(119), ''])
  const { saved: then } = await say()
  expect(then.slice(0, 2)).toEqual(first.slice(0, 2))
  const saved = [...first, ...then.slice(2)]
  expect(saved).toHaveLength(5)
  await expect(room.getByText('Saved', { exact: true })).toBeVisible()
  await expect(room.getByRole('alert')).toHaveCount(0)
  await expect(absence(1)).toHaveCount(0)
  const deviceNow = new Date().toISOString()
  const undone = saved.slice(2).map(({ id: concerns }) => ({
    ...{ id: crypto.randomUUID(), kind: 'void', concerns, at: deviceNow, deviceNow },
    body: { reason: 'wrong_kind' },
  }))
  const [, note = ''] = /notes\/([^/]+)/.exec(page.url()) ?? []
  const headers = { Origin: new URL(page.url()).origin }
  const voided = await page.request.post(`/api/notes/${note}/entries`, { data: { entries: undone }, headers })
  expect((await voided.json()).saved, 'other walks count on both being there').toHaveLength(3)
}

test('an unremarkable day is closed in fewer than thirty taps: effects by term, who was there, nothing in the way of signing', async ({
  as,
}) => {
  const page = await as('therapist')
  await openNote(page, 'WK-107, MED3')
  await expect(page).toHaveURL(/\/write$/)
  const here = page.url().replace(/\/write$/, '')
  await tapped(page, here.split('/').at(-1) ?? '')
  await page.goto(here)
  await page.getByRole('link', { name: 'Closing review' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Closing review')
  expect(await barriersOn(page)).toEqual([])
  const effects = page.getByRole('list', { name: 'Effects by term' })
  await expect(effects.getByRole('heading')).toHaveText(['Nausea', 'Headache', 'Panic'])
  await expect(effects.getByText('not yet asked').first()).toBeVisible()

  let taps = 0
  const tap = async (name: string | RegExp) => {
    taps += 1
    await page.getByRole('button', { name }).click()
  }
  const say = async (question: string, answer: string) => {
    taps += 1
    const group = page.getByRole('radiogroup', { name: question })
    await group.getByLabel(answer, { exact: true }).check()
    await expect(group.getByLabel(answer, { exact: true })).toBeChecked()
  }
  await say('For the participant: Nausea', 'Unpleasant')
  await say('How strong: Nausea', '1')
  await say('For the participant: Headache', 'Neutral')
  await tap('Not an adverse event: Nausea')
  taps += 1
  const why = page.getByLabel('Why nausea is none, in a word or two')
  await expect(why).toBeFocused()
  await page.keyboard.type('Passed by itself')
  await page.getByRole('button', { name: 'Not an adverse event: Nausea' }).click()
  await expect(why).toHaveValue('Passed by itself')
  await expect(page.getByLabel('Nausea: known since')).not.toHaveValue('')
  await page.getByRole('button', { name: 'Say so' }).click()
  await expect(page.getByText('Say whether it names a term of the list.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  taps += 1
  const listed = page.getByRole('group', { name: 'Nausea: a term of the abuse-potential list?' })
  await listed.getByLabel('No', { exact: true }).check()
  await tap('Say so')
  await expect(effects.getByText('Not an adverse event (event').filter({ visible: true })).toHaveCount(2)
  await tap('All that is open: for the investigator')
  await expect(effects.getByText('For the investigator', { exact: true })).toHaveCount(2)
  await expect(page.getByRole('status').and(page.locator(':focus'))).toHaveText('Saved') // where the button was
  await tap(/It ended, time uncertain: Headache/)
  await expect(effects.getByText(/, ended, time uncertain/)).toHaveCount(1)
  const touched = page.getByRole('list', { name: 'Touch' }).getByRole('listitem')
  await expect(touched.filter({ hasText: 'Stopped by signal' }).first()).toContainText('Hug')
  const firm = touched.filter({ hasText: 'Supportive physical resistance' })
  await expect(firm).toContainText('To be asked each time; not said how it began')
  await expect(page.getByText(/touch of which to say how it began/)).toBeVisible()
  taps += 1
  await firm.getByLabel('Offered and accepted', { exact: true }).check()
  await expect(firm).toContainText('As agreed')
  await expect(firm.getByLabel('Offered and accepted', { exact: true })).toBeChecked()
  await expect(page.getByText(/touch of which to say how it began/)).toHaveCount(0)
  expect(await barriersOn(page)).toEqual([])
  await tap('Both throughout')
  const room = page.getByRole('region', { name: 'In the room' })
  await expect(room.getByRole('alert')).toHaveCount(0)
  expect(taps).toBeLessThanOrEqual(30)
  await saysAbsences(page, room)
  await effects.getByRole('link', { name: 'An adverse event…' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter an adverse event')
  await expect(page.getByRole('textbox').first()).toHaveValue(/Headache|Panic/)

  const overseer = await as('investigator')
  await overseer.getByRole('link', { name: 'Oversight' }).click()
  const waiting = overseer.getByRole('list', { name: 'Effects to judge' })
  await expect(waiting.getByText('Headache').first()).toBeVisible()
  await expect(waiting.getByText('Open for less than an hour').first()).toBeVisible()
  expect(await barriersOn(overseer)).toEqual([])
  await overseer.goto(`${here}/closing`)
  await overseer.getByRole('link', { name: 'What was said of them before, and by whom' }).click()
  const history = overseer.getByRole('table', { name: 'What was said of effects, the newest first' })
  const nausea = history.getByRole('row').filter({ hasText: /^Nausea, \d\d:\d\d/ })
  await expect(nausea.filter({ hasText: /Not triaged ?Not an adverse event \(event \d+\)/ })).toHaveCount(2)
  expect(await barriersOn(overseer)).toEqual([])
})
