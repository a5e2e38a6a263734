import { randomUUID } from 'node:crypto'
import { DraftQueue } from '@/app/_ui/note/draft-queue'
import { DraftStore } from '@/app/_ui/note/draft-store'
import type { QueuedChange } from '@/app/_ui/note/queued-change'
import { definitionOf } from '@/lib/notes/definition'
import type { PathValue } from '@/lib/notes/fields'
import { filledRows, lead, rowsOf } from './answers'

const session = definitionOf('session@1')
/** A whole draft of a session, and a cleared row of a list that has grown shorter since. */
export const rowsOnPage = [...filledRows(session), ...rowsOf({ 'touch_given.no_longer': null })].map(row => ({
  ...row,
  revision: 1,
}))

/** A draft on a page, what the queue would send, and how often each follower was asked. */
export function aDraft() {
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
  const note = { definition: definitionOf('session@1', []), found: { days_since_session: null }, conflicts: [] }
  const store: DraftStore = new DraftStore(queue, note, rowsOnPage, lead)
  const draft = store.field({
    people: [],
    me: { id: lead, name: '' },
    seat: null,
    pair: { lead: '', second: '' },
    zone: 'UTC',
    names: {},
    standing: {},
    recording: null,
    beside: {},
    nextSteps: {},
    readAnew: async () => true,
    idFor: () => '',
  })
  const asked: Record<string, number> = {}
  const count = (who: string) => () => {
    asked[who] = (asked[who] ?? 0) + 1
  }
  return { store, queue, draft, asked, count, sent, kept, misfits }
}
