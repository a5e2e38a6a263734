import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { DraftQueue } from '@/app/_ui/note/draft-queue'
import { DraftStore } from '@/app/_ui/note/draft-store'
import type { QueuedChange } from '@/app/_ui/note/queued-change'
import { leftBeforeSigning } from '@/lib/notes/completeness'
import { definitionOf } from '@/lib/notes/definition'
import { assemble } from '@/lib/notes/draft/assemble'
import type { PathValue } from '@/lib/notes/fields'
import { at, filledRows, item, lead, rowsOf } from '@/tests/support/answers'

const session = definitionOf('session@1')
/** A whole draft, and a cleared row of a list that has grown shorter since. */
const rows = [...filledRows(session), ...rowsOf({ 'touch_given.no_longer': null })].map(row => ({
  ...row,
  revision: 1,
}))

/** A draft on a page, what the queue would send, and how often each follower was asked. */
function aDraft() {
  const sent: QueuedChange[] = []
  const kept = new Map<string, PathValue>()
  const misfits: Record<string, string> = {}
  const queue: DraftQueue = new DraftQueue(
    {
      keeper: {
        put: one => kept.set(one.id, one.value),
        drop: ids => {
          for (const id of ids) kept.delete(id)
        },
      },
      send: async changes => {
        sent.push(...changes)
        return { kind: 'misfits', fields: misfits }
      },
      newId: randomUUID,
      later: () => () => {},
      changed: path => store.changed(path),
      settled: () => {},
    },
    {},
    null,
  )
  const note = { definition: session.id, fieldsOn: [], found: { days_since_session: null } }
  const store: DraftStore = new DraftStore(queue, note, rows, lead)
  const draft = store.field({
    people: [],
    me: { id: lead, name: '' },
    seat: null,
    pair: { lead: '', second: '' },
    zone: 'UTC',
    standing: {},
    beside: {},
  })
  const asked: Record<string, number> = {}
  const count = (who: string) => () => {
    asked[who] = (asked[who] ?? 0) + 1
  }
  return { store, queue, draft, asked, count, sent, kept, misfits }
}

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
  const all = new Map(rows.map(row => [row.path, row.value]))
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
