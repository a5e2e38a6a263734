import {
  and,
  asc,
  desc,
  eq,
  inArray,
  ne,
  notExists,
  notInArray,
  notLike,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { note, noteFacts } from '@/db/schema/notes'
import { participant, site } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { NoteState } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { notesInSightOf, participantsInSightOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import { hasLivingNote } from './held-repository'
import { saysNotHeld } from './not-held-repository'
import { unscheduled } from './unscheduled'

export type VisitRow = typeof visit.$inferSelect
/** Other days for a visit. */
export type NewDays = Pick<VisitRow, 'targetOn' | 'windowFrom' | 'windowTo'> & { readonly visit: VisitRow }
/** How far a visit's note has come. */
export interface NoteMark {
  readonly id: string
  readonly status: NoteState
  /** Signed as what did not take place: the visit may be held yet, with a note of its own. */
  readonly saysNotHeld: boolean
}

/** How far a living note has come: all that those learn of it who arrange visits and read no notes. */
export type NoteProgress = Exclude<NoteState, 'entered_in_error' | 'discarded'> | 'not_held'

/** A visit in sight. */
export async function findVisit(tx: Tx, actor: Actor, visitId: string): Promise<VisitRow> {
  const [row] = await tx
    .select()
    .from(visit)
    .where(and(eq(visit.id, knownId(visitId)), participantsInSightOf(tx, actor, visit)))
  if (!row) throw new Refusal('not_found')
  return row
}

/** Whoever starts a note of this participant, or changes a visit, waits until this work is done. */
export async function holdCourse(tx: Tx, participantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`notes of ${participantId}`}, 0))`)
}

export async function changeVisit(tx: Tx, { id }: VisitRow, change: Partial<typeof visit.$inferInsert>): Promise<void> {
  await tx.update(visit).set(change).where(eq(visit.id, id))
}

/** Moves visits with the preparation visit or session that they hang on, by a therapist of the participant; the wall lets no other change through. */
export async function letFollow(tx: Tx, session: VisitRow, moves: readonly NewDays[]): Promise<Set<string>> {
  const days = moves.map(({ visit, targetOn, windowFrom, windowTo }) => ({
    id: visit.id,
    target_on: targetOn,
    window_from: windowFrom,
    window_to: windowTo,
  }))
  const { rows } = (await tx.execute(
    sql`select vigil_follow_session(${session.id}, ${JSON.stringify(days)}::jsonb) as id`,
  )) as unknown as { rows: { id: string }[] }
  return new Set(rows.map(({ id }) => id))
}

/** How far the notes of these visits have come, for coordinators of their sites; the wall tells nobody else this way. */
export async function noteProgressOf(tx: Tx, visitIds: readonly string[]): Promise<Map<string, NoteProgress>> {
  if (visitIds.length === 0) return new Map()
  const { rows } = (await tx.execute(
    sql`select visit_id, status from vigil_note_states(${sql.param([...visitIds])}::uuid[])`,
  )) as unknown as { rows: { visit_id: string; status: NoteProgress }[] }
  return new Map(rows.map(({ visit_id, status }) => [visit_id, status]))
}

/** Of these visits those whose note was begun, for the same; what a signed note says was not held is there to be held. */
export async function begunOf(tx: Tx, visits: readonly VisitRow[]): Promise<ReadonlySet<string>> {
  const progress = await noteProgressOf(
    tx,
    visits.map(({ id }) => id),
  )
  return new Set([...progress].flatMap(([id, reached]) => (reached === 'not_held' ? [] : [id])))
}

/** How many were planned: fewer than asked for where some were there. */
export async function insertVisits(tx: Tx, rows: (typeof visit.$inferInsert)[]): Promise<number> {
  return (await tx.insert(visit).values(rows).onConflictDoNothing().returning({ id: visit.id })).length
}

/** The course of a participant; that they are in sight is settled before. */
export async function visitsOf(tx: Tx, participantId: string): Promise<VisitRow[]> {
  return tx
    .select()
    .from(visit)
    .where(eq(visit.participantId, participantId))
    .orderBy(asc(visit.targetOn), asc(visit.code))
}

/** The living note of each visit, of several the one that was held; or else the one entered in error. None for those who see no notes. */
export async function notesOf(tx: Tx, visitIds: readonly string[]): Promise<Map<string, NoteMark>> {
  if (visitIds.length === 0) return new Map()
  const rows = await tx
    .select({ visitId: note.visitId, id: note.id, status: note.status, saysNotHeld })
    .from(note)
    .innerJoin(noteFacts, eq(noteFacts.noteId, note.id))
    .where(and(inArray(note.visitId, [...visitIds]), notInArray(note.status, ['discarded'])))
    .orderBy(desc(sql`${note.status} = 'entered_in_error'`), desc(saysNotHeld), asc(note.startedAt))
  return new Map(rows.map(({ visitId, ...mark }) => [visitId, mark]))
}

/**
 * Visits that open within so many days or have opened, by the site's own date, and which no signed note closes; a
 * cancelled one stands until it would have been over, and one that nobody planned only while it has a note. Calls are noted from a list of their own (lib/review/in-aftercare). Who sees no notes can't tell whether an earlier visit was held: for them a visit is over with its window.
 */
export async function openVisits(tx: Tx, actor: Actor, studyId: string, daysAhead: number, limit: number) {
  return tx
    .select({ visit, participantCode: participant.code, today: sql<string>`to_char(${today}, 'YYYY-MM-DD')` })
    .from(visit)
    .innerJoin(participant, eq(participant.id, visit.participantId))
    .innerJoin(site, eq(site.id, visit.siteId))
    .where(
      and(
        eq(visit.studyId, knownId(studyId)),
        inArray(visit.state, ['planned', 'cancelled']),
        ne(visit.kind, 'contact_call'),
        sql`${today} + ${daysAhead}::int >= ${opens}`,
        participantsInSightOf(tx, actor, visit),
        notExists(signedNote(tx)),
        or(isPlanned, hasLivingNote(tx)),
        or(sql`${closes} >= ${today}`, and(eq(visit.state, 'planned'), notesInSightOf(tx, actor, visit))),
      ),
    )
    .orderBy(asc(visit.targetOn), asc(participant.code), asc(visit.code))
    .limit(limit)
}

/**
 * The next planned visit of each participant, without the calls, by the site's own date. One whose note is written and waits, or
 * that is being written after its day, was held.
 */
export async function nextVisits(tx: Tx, participantIds: readonly string[]): Promise<Map<string, VisitRow>> {
  if (participantIds.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([visit.participantId], { visit })
    .from(visit)
    .innerJoin(site, eq(site.id, visit.siteId))
    .where(
      and(
        inArray(visit.participantId, [...participantIds]),
        eq(visit.state, 'planned'),
        ne(visit.kind, 'contact_call'),
        sql`${closes} >= ${today}`,
        or(isPlanned, hasLivingNote(tx)),
        notExists(noteOfVisit(tx, heldBy(note.status))),
        notInArray(visit.id, heldForCoordinators(participantIds)),
      ),
    )
    .orderBy(asc(visit.participantId), asc(visit.targetOn), asc(visit.code))
  return new Map(rows.map(row => [row.visit.participantId, row.visit]))
}

/** Whether a visit was planned, rather than written down as it was begun (lib/notes/begin/contacts-now); of calls it says nothing. */
const isPlanned = and(notInArray(visit.kind, ['overnight', 'baseline']), notLike(visit.code, `${unscheduled}%`))

const signedNote = (tx: Tx) => noteOfVisit(tx, sql`${note.status} in ('signed', 'countersigned')`)

const noteOfVisit = (tx: Tx, stands: SQL) =>
  tx
    .select({ id: note.id })
    .from(note)
    .innerJoin(noteFacts, eq(noteFacts.noteId, note.id))
    .where(and(eq(note.visitId, visit.id), stands, sql`not ${saysNotHeld}`))

const heldBy = (status: SQLWrapper) =>
  sql`(${status} in ('ready', 'signed', 'countersigned', 'returned') or (${status} = 'draft' and ${visit.targetOn} < ${today}))`

const heldForCoordinators = (participantIds: readonly string[]) =>
  sql`(select visit_id from vigil_note_states(array(select id from ${visit} where participant_id = any (${sql.param([...participantIds])}::uuid[]))) "its" where ${heldBy(sql`"its".status`)})`

/** As lib/trial/visits/visit-window says it of one visit. */
const opens = sql`least(${visit.windowFrom}, ${visit.targetOn})`
const closes = sql`greatest(${visit.windowTo}, ${visit.targetOn})`
const today = sql`(vigil_now() at time zone ${site.timeZone})::date`
