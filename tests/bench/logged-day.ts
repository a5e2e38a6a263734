import { v7 as uuid } from 'uuid'
import type { EntryKind } from '@/db/schema/vocabulary'
import type { EntryBody, LoggedEntry } from '@/lib/notes/log/sealed-entry'

const began = Date.parse('2026-03-12T08:30:00Z')

/** A session day's log of 120 entries in eight hours: words, distress, readings, touch that begins and ends, effects. */
export function loggedDay(author: string): LoggedEntry[] {
  const ids = Array.from({ length: 120 }, () => uuid())
  return ids.map((id, index) => {
    const at = new Date(began + index * 4 * 60_000).toISOString()
    const { kind, body = {}, ends = false } = index === 0 ? { kind: 'clock_zero' as const } : spoken(index, author)
    return {
      ...{ seq: index + 1, id, kind, body, by: author },
      ...{ at, tappedAt: at, deviceNow: at, receivedAt: at },
      concerns: ends ? (ids[index - 1] ?? null) : null,
    }
  })
}

interface Spoken {
  readonly kind: EntryKind
  readonly body?: EntryBody
  /** What was logged just before. */
  readonly ends?: boolean
}

const spoken = (index: number, author: string): Spoken =>
  turns[index % turns.length]?.(author, index) ?? { kind: 'rest' }

const turns: readonly ((author: string, index: number) => Spoken)[] = [
  () => ({ kind: 'free_note', body: { words: 'Lies still, eyes closed, breathing slowly; a hand is held.' } }),
  (_, index) => ({ kind: 'distress', body: { value: index % 11 } }),
  staff => ({ kind: 'touch', body: { touch: 'hold_hand', staff, began: 'participant_asked' } }),
  () => ({ kind: 'ended', body: {}, ends: true }),
  staff => ({
    kind: 'vitals',
    body: { systolic: '124', diastolic: '78', pulse: '72', position: 'lying', measuredBy: staff },
  }),
  () => ({ kind: 'nausea' }),
]
