import { expect, test } from '@playwright/test'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import { assemble } from '@/lib/notes/draft/assemble'
import type { PathValue } from '@/lib/notes/fields'
import { type LogFacts, logFactsIn } from '@/lib/notes/log/log-facts'
import { at, item, rowsOf } from '@/tests/support/answers'
import { aDraft, rowsOnPage } from '@/tests/support/draft-on-page'

const session = definitionOf('session@1')

test('a key asks the followers of its own field and of the whole note, and none of another field', () => {
  const { draft, asked, count } = aDraft()
  draft.subscribe(count('whole'))
  draft.following('summary')(count('own'))
  const leave = draft.following(`deviations.${item}.what`)(count('other'))
  draft.write('summary', 'The room was quiet.')
  expect(asked).toEqual({ whole: 1, own: 1 })
  expect(draft.following(`deviations.${item}`), 'one field is followed in one way').toBe(draft.following('deviations'))
  draft.write(`deviations.${item}.what`, 'Late')
  expect(asked).toEqual({ whole: 2, own: 1, other: 1 })
  leave()
  draft.write(`deviations.${item}.what`, 'Later')
  expect(asked).toEqual({ whole: 3, own: 1, other: 1 })
})

test('whatever is written, the page holds what would be put together from all rows, and every other answer stays the same object', () => {
  const { store, draft } = aDraft()
  const written: Record<string, PathValue> = {
    summary: 'The room was quiet.',
    quotes: { gap: 'declined' },
    [`deviations.${item}`]: true,
    [`deviations.${item}.what`]: 'Late',
    ended_at: null,
  }
  for (const [path, value] of Object.entries(written)) {
    const before = draft.answers()
    draft.write(path, value)
    const changed = Object.keys(before).filter(name => before[name] !== draft.answers()[name])
    const own = path.split('.')[0] ?? ''
    const computed = Object.keys(session.fields).filter(name => session.fields[name]?.kind === 'computed')
    expect(changed.filter(name => name !== own && !computed.includes(name))).toEqual([])
  }
  store.show({ path: 'modality', value: 'video', by: 'somebody', at })
  const all = new Map(rowsOnPage.map(row => [row.path, row.value]))
  for (const [path, value] of [...Object.entries(written), ['modality', 'video'] as const]) all.set(path, value)
  const whole = assemble(session, rowsOf(Object.fromEntries(all)), { days_since_session: null })
  expect(draft.answers()).toEqual(whole)
  expect(draft.left()).toEqual(leftBeforeSigning(session, whole))
  expect(draft.stamp('modality')).toMatchObject({ by: 'somebody', at })
})

test('what the server finds wrong at any path reaches its own field', async () => {
  const { queue, draft, asked, count, sent, misfits } = aDraft()
  draft.following('summary')(count('own'))
  draft.write('summary', 'too long')
  misfits.summary = 'Shorten it a little.'
  await queue.flush()
  expect(sent).toMatchObject([{ path: 'summary', value: 'too long' }])
  expect(draft.error('summary')).toBe('Shorten it a little.')
  expect(asked.own).toBeGreaterThan(1)
})

test('what the server refuses stays in this browser until something else is typed there, and nobody else’s answer takes its place', async () => {
  const { queue, draft, kept, misfits } = aDraft()
  misfits.summary = 'Shorten it a little.'
  draft.write('summary', 'too long')
  await queue.flush()
  expect([...kept.values()]).toEqual(['too long'])
  expect(queue.accept('summary', 7)).toBe(false)
  draft.write('summary', 'shorter')
  expect([...kept.values()]).toEqual(['shorter'])
  expect(draft.error('summary')).toBeUndefined()
})

test('what was typed while an earlier text was refused is not said to be refused', async () => {
  const { queue, draft, kept, misfits } = aDraft()
  misfits.summary = 'Shorten it a little.'
  draft.write('summary', 'too long')
  const sending = queue.flush()
  draft.write('summary', 'shorter')
  await sending
  expect(draft.error('summary')).toBeUndefined()
  expect([...kept.values()]).toEqual(['shorter'])
})

test('what the log says by now is heard by the whole page, once', () => {
  const { store, draft, asked, count } = aDraft()
  draft.subscribe(count('whole'))
  const facts = logFactsIn([], 'UTC')
  store.hear(facts)
  expect([draft.logged(), asked.whole]).toEqual([null, undefined])
  const calm = { zero: '2026-03-12T10:00+00:00', isHard: false } as LogFacts
  store.hear(calm)
  const before = draft.logged()
  store.hear({ ...calm })
  expect([draft.logged() === before, asked.whole], 'nothing new paints nothing').toEqual([true, 1])
  store.hear({ ...calm, isHard: true })
  expect([draft.logged()?.isHard, asked.whole]).toEqual([true, 2])
})

test('an answer that doesn’t go with another is said at its own field as either changes, and at no other', () => {
  const { draft, asked, count } = aDraft()
  draft.following('ended_at')(count('end'))
  draft.following('modality')(count('other'))
  draft.write('summary', 'The room was quiet.')
  expect([draft.error('ended_at'), asked.end]).toEqual([undefined, undefined])
  draft.write('started_at', '2199-01-01T09:00+01:00')
  expect(draft.error('ended_at')).toMatch(/lies before “Started”/)
  draft.write('started_at', '2026-03-12T09:30+01:00')
  expect(draft.error('ended_at')).toBeUndefined()
  expect(asked).toEqual({ end: 2 })
})

test('what the server refuses is left before signing, by its name, until something else is typed there', async () => {
  const { queue, draft, misfits } = aDraft()
  const waits = () => draft.left().filter(({ field }) => field === 'cssrs_after')
  misfits['cssrs_after.intensity'] = 'Enter a whole number from 0 to 25.'
  draft.write('cssrs_after.intensity', '99')
  expect(waits()).toEqual([])
  await queue.flush()
  expect(waits()).toMatchObject([{ problem: 'Not saved: Enter a whole number from 0 to 25. It must be corrected.' }])
  expect(waits()[0]?.label).toMatch(/^C-SSRS.*: Intensity/)
  expect(queue.saving()).toMatchObject({ state: 'refused', path: 'cssrs_after.intensity' })
  draft.write('cssrs_after.intensity', '9')
  expect(waits()).toEqual([])
})
