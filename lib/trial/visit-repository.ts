import { and, asc, desc, eq, gte, inArray, notExists, notInArray, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { note } from '@/db/schema/notes'
import { participant, site } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { NoteState } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { notesInSightOf, participantsInSightOf } from '@/lib/access/sight'
import { knownId } from '@/lib/outcome/uuid'

export type VisitRow = typeof visit.$inferSelect
/** How far a visit's note has come. */
export interface NoteMark {
  readonly id: string
  readonly status: NoteState
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

/** The living note of each visit, or else the one entered in error; none for those who see no notes. */
export async function notesOf(tx: Tx, visitIds: readonly string[]): Promise<Map<string, NoteMark>> {
  if (visitIds.length === 0) return new Map()
  const rows = await tx
    .select({ visitId: note.visitId, id: note.id, status: note.status })
    .from(note)
    .where(and(inArray(note.visitId, [...visitIds]), notInArray(note.status, ['discarded'])))
    .orderBy(desc(sql`${note.status} = 'entered_in_error'`), asc(note.startedAt))
  return new Map(rows.map(({ visitId, ...mark }) => [visitId, mark]))
}

/**
 * Planned visits whose window opens within so many days or has opened, by the site's own date, and which no signed note
 * closes. Who sees no notes can't tell whether an earlier visit was held: for them a visit is over with its window.
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
        eq(visit.state, 'planned'),
        gte(sql`${today} + ${daysAhead}::int`, visit.windowFrom),
        participantsInSightOf(tx, actor, visit),
        notExists(signedNote(tx)),
        or(gte(visit.windowTo, today), notesInSightOf(tx, actor, visit)),
      ),
    )
    .orderBy(asc(visit.targetOn), asc(participant.code), asc(visit.code))
    .limit(limit)
}

/** The next planned visit of each participant, by the site's own date. */
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
        gte(visit.windowTo, today),
        notExists(signedNote(tx)),
      ),
    )
    .orderBy(asc(visit.participantId), asc(visit.targetOn), asc(visit.code))
  return new Map(rows.map(row => [row.visit.participantId, row.visit]))
}

const signedNote = (tx: Tx) =>
  tx
    .select({ id: note.id })
    .from(note)
    .where(and(eq(note.visitId, visit.id), inArray(note.status, ['signed', 'countersigned'])))

const today = sql`(vigil_now() at time zone ${site.timeZone})::date`
