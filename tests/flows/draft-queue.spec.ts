import { randomUUID } from 'node:crypto'
import { DraftQueue } from '@/app/_ui/note/draft-queue'
import type { QueuedChange } from '@/app/_ui/note/queued-change'
import { Refusal } from '@/lib/outcome/refusal'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, send, shown, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let note: TestNote
test.beforeAll(async () => {
  study = await aStudy()
})
test.beforeEach(async () => {
  note = await aNote(study)
})

/** The queue of a page of the therapist, over the server’s own use-case; while `lost` is set, what the server did is never heard of. */
function aPage(kept: Map<string, QueuedChange>) {
  const line = { lost: false, conflicts: 0 }
  const queue = new DraftQueue(
    {
      keeper: {
        put: one => void kept.set(one.id, one),
        drop: ids => {
          for (const id of ids) kept.delete(id)
        },
      },
      send: async changes => {
        const outcome = await send(study.therapist, note, changes).then(
          saved => ({ kind: 'saved' as const, saved }),
          error => {
            if (!(error instanceof Refusal)) throw error
            const { fields, message } = error
            const isMisfit = changes.some(({ path }) => path in fields)
            return isMisfit ? { kind: 'misfits' as const, fields } : { kind: 'refused' as const, message }
          },
        )
        return line.lost ? { kind: 'offline' } : outcome
      },
      newId: randomUUID,
      later: () => () => {},
      changed: () => {},
      settled: ({ conflicts }) => {
        line.conflicts += conflicts.length
      },
    },
    {},
    null,
  )
  return { queue, line }
}

const said = async () => (await shown(study.therapist, note)).answers
const saves = async () => (await trailOf(note.id)).filter(({ action }) => action === 'note.saved').length

test('what is typed over something that the server may have is sent after it, under an id of its own', async () => {
  const kept = new Map<string, QueuedChange>()
  const { queue, line } = aPage(kept)
  line.lost = true
  queue.put('intention', 'To stay')
  await queue.flush()

  // the page dies; the next one takes up what lies on the device, and its writer types on before it is sent
  const next = aPage(kept)
  for (const change of kept.values()) expect(next.queue.restore(change)).toBe(true)
  next.queue.put('intention', 'To stay with it.')
  expect(await next.queue.empty()).toBe(true)
  expect(await said()).toMatchObject({ intention: 'To stay with it.' })
  expect([kept.size, next.line.conflicts, await saves()]).toEqual([0, 0, 2])
})

test('of a change that was under way and a newer one at its place, both that an earlier page left are sent, the newer last', async () => {
  const kept = new Map<string, QueuedChange>()
  const { queue, line } = aPage(kept)
  line.lost = true
  queue.put('intention', 'To stay')
  await queue.flush()
  queue.put('intention', 'To stay with it.')
  queue.put('stop_signal', 'A raised hand')
  expect(kept.size).toBe(3)

  const next = aPage(kept)
  for (const change of [...kept.values()]) expect(next.queue.restore(change)).toBe(true)
  expect(await next.queue.empty()).toBe(true)
  expect(await said()).toMatchObject({ intention: 'To stay with it.', stop_signal: 'A raised hand' })
  expect([kept.size, next.line.conflicts, await saves()]).toEqual([0, 0, 2])
})
