import { and, desc, eq, exists, inArray, notInArray, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { note, noteFacts } from '@/db/schema/notes'
import { visit } from '@/db/schema/visit'
import type { Day } from '@/lib/clock/instant'
import { saysNotHeld } from './not-held-repository'
import type { VisitRow } from './visit-repository'

const heldOn = sql<Day | null>`vigil_session_day(${visit.id})`

/** The visits with each session on the day on which its note says it was held, and without those that did not take place. */
export async function asHeld(tx: Tx, visits: readonly VisitRow[]): Promise<VisitRow[]> {
  const sessions = visits.filter(({ kind }) => kind === 'session').map(({ id }) => id)
  const held = await heldDays(tx, sessions)
  return visits.flatMap(one => {
    const on = held.get(one.id)
    return on === null ? [] : [{ ...one, targetOn: on ?? one.targetOn }]
  })
}

/** The day of each session that has a note, null where it did not take place. */
async function heldDays(tx: Tx, visitIds: readonly string[]): Promise<Map<string, Day | null>> {
  const rows = await tx
    .select({ id: visit.id, on: sql<Day | null>`${heldOn}::text` })
    .from(visit)
    .where(and(inArray(visit.id, [...visitIds]), hasLivingNote(tx)))
  return new Map(rows.map(({ id, on }) => [id, on]))
}

/**
 * The day on which each visit was, as its note says, for those who see the note; null where it did not take place. What has no note,
 * or a note without a day, is not among them. What was held after all counts over what was not.
 */
export async function daysByNote(tx: Tx, visitIds: readonly string[]): Promise<Map<string, Day | null>> {
  const rows = await tx
    .select({ id: note.visitId, on: noteFacts.serviceOn, notHeld: noteFacts.notHeld })
    .from(note)
    .innerJoin(noteFacts, eq(noteFacts.noteId, note.id))
    .where(and(inArray(note.visitId, [...visitIds]), notInArray(note.status, ['entered_in_error', 'discarded'])))
    .orderBy(desc(saysNotHeld))
  return new Map(rows.flatMap(({ id, on, notHeld }) => (notHeld || on ? [[id, notHeld ? null : on] as const] : [])))
}

/** The day of the participant's latest session that took place until that day, as Today counts it: its note may still be a draft. Null where there is none. */
export async function lastSessionUntil(tx: Tx, participantId: string, day: Day): Promise<Day | null> {
  const [row] = await tx
    .select({ on: sql<Day | null>`max(${heldOn})::text` })
    .from(visit)
    .where(and(eq(visit.participantId, participantId), eq(visit.kind, 'session'), sql`${heldOn} <= ${day}::date`))
  return row?.on ?? null
}

/** Of those who see notes, and of coordinators, who see how far they have come. */
export const hasLivingNote = (tx: Tx) =>
  or(
    exists(
      tx
        .select({ id: note.id })
        .from(note)
        .where(and(eq(note.visitId, visit.id), notInArray(note.status, ['entered_in_error', 'discarded']))),
    ),
    sql`exists (select 1 from vigil_note_states(array[${visit.id}]))`,
  )

/** What the living note of a visit says of when it was held. */
export interface HeldVisit {
  /** Null as long as nobody wrote it down. */
  readonly on: Day | null
  readonly endedAt: string | null
  /** A session that did not take place. */
  readonly notHeld: boolean
  /** Whether its note is past being written. */
  readonly signed: boolean
}

/** By visit: when each of a participant's visits was held, as far as their notes say; those without a living note are left out. */
export async function heldVisitsOf(tx: Tx, participantId: string): Promise<Map<string, HeldVisit>> {
  const rows = await tx
    .select({ visitId: note.visitId, facts: noteFacts })
    .from(note)
    .innerJoin(noteFacts, eq(noteFacts.noteId, note.id))
    .where(and(eq(note.participantId, participantId), notInArray(note.status, ['entered_in_error', 'discarded'])))
    .orderBy(desc(saysNotHeld))
  return new Map(
    rows.map(({ visitId, facts: { serviceOn, endedAt, notHeld, status } }) => [
      visitId,
      {
        on: serviceOn,
        endedAt,
        notHeld: notHeld === true,
        signed: ['ready', 'signed', 'countersigned'].includes(status),
      },
    ]),
  )
}
