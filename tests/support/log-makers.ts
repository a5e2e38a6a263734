import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { parsed } from '@/lib/outcome/parsed'
import { appendEntries } from '@/lib/session/log/append-entries'
import { appendEntriesInput } from '@/lib/session/log/entry-input'
import { readLog } from '@/lib/session/log/read-log'
import type { TestStudy } from './makers'
import { aNote, aReadyNote, type TestNote } from './note-makers'
import { workerNow } from './worker-clock'

type Logged = Record<string, unknown> & { readonly id: string }

/** An entry as a device sends it, tapped just now. */
export function entry(kind: string, more: Record<string, unknown> = {}): Logged {
  const now = minutesAgo(0)
  return { id: randomUUID(), kind, at: now, deviceNow: now, ...more }
}

/** An entry about an earlier one. */
export const about = (kind: 'ended' | 'described' | 'confirmed' | 'worded' | 'void', concerns: string, body: object) =>
  entry(kind, { concerns, body })

/** Sends entries as they are, through the schema that the route uses. */
export const log = (actor: Actor, { id }: Pick<TestNote, 'id'>, ...entries: readonly unknown[]) =>
  appendEntries(actor, parsed(appendEntriesInput, { noteId: id, entries }))

/** A session whose clock zero was an hour ago. */
export async function aSessionDay(study: TestStudy, wanted: Parameters<typeof aNote>[1] = {}): Promise<TestNote> {
  const note = await aNote(study, { ...wanted, kind: 'session' })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }))
  return note
}

const untold = { clock_zero: null, first_effects_minutes: null, minutes_reason: null }
const atMinutesAgo = (minutes: number) => `${minutesAgo(minutes).slice(0, 16)}+00:00`

/** A session of two hours from its clock zero, which was tapped, that ended just now; who was there is left to the log. */
export async function aDayJustOver(study: TestStudy): Promise<TestNote> {
  const zero = minutesAgo(120) // of the same moment as the end: making the note may take it over a full minute
  const note = await aReadyNote(study, {
    kind: 'session',
    changes: { ...untold, ended_at: atMinutesAgo(0), released_at: atMinutesAgo(0), started_at: atMinutesAgo(150) },
  })
  await log(study.therapist, note, entry('clock_zero', { at: zero }))
  return note
}

export const logOf = async (actor: Actor, { id }: Pick<TestNote, 'id'>, after = 0) =>
  (await readLog(actor, { noteId: id, after })).entries

/** So many minutes before now, by the device's clock. */
export const minutesAgo = (minutes: number) => new Date(workerNow() - minutes * 60_000).toISOString()
