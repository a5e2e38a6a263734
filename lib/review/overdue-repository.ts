import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { note, noteFacts } from '@/db/schema/notes'
import { participant } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { NoteState } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { placesOf } from '@/lib/access/sight'
import type { Instant } from '@/lib/clock/instant'

interface FoundOverdue {
  readonly id: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
  readonly version: number
  readonly dueAt: Instant
  /** How many people have their alert. */
  readonly told: number
}

/** Marks the countersignatures that fell due and raises their alerts; gives the notes (migration `overdue_countersignature`). */
export async function tellOverdue(tx: Tx): Promise<FoundOverdue[]> {
  const { rows } = (await tx.execute(
    sql`select note_id as "id", study_id as "studyId", site_id as "siteId", participant_id as "participantId", version, told,
      to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "dueAt" from tell_of_overdue_countersignatures()`,
  )) as unknown as { rows: FoundOverdue[] }
  return rows
}

/** Signed notes of the sites that this person oversees, whose countersignature is overdue; the longest first. */
export const overdueCountersignatures = (tx: Tx, actor: Actor, studyId: string, limit: number) =>
  overdueAmong(tx, actor, studyId, { states: ['signed'], due: sql`${noteFacts.dueAt}`, limit })

/** Notes there that nobody has signed, or not everybody who must, so many hours after the contact. */
export const overdueSignatures = (tx: Tx, actor: Actor, studyId: string, hours: number, limit: number) =>
  overdueAmong(tx, actor, studyId, {
    states: ['draft', 'returned', 'ready'],
    due: sql`coalesce(${noteFacts.endedAt}, ${note.startedAt}) + make_interval(hours => ${hours}::int)`,
    limit,
  })

interface Among {
  readonly states: readonly NoteState[]
  readonly due: SQL
  readonly limit: number
}

function overdueAmong(tx: Tx, actor: Actor, studyId: string, { states, due, limit }: Among) {
  return tx
    .select({
      noteId: noteFacts.noteId,
      definition: note.definition,
      status: noteFacts.status,
      participantCode: participant.code,
      visitCode: visit.code,
      dueAt: sql<Instant>`${due}`.mapWith(noteFacts.endedAt),
    })
    .from(noteFacts)
    .innerJoin(note, eq(note.id, noteFacts.noteId))
    .innerJoin(visit, eq(visit.id, note.visitId))
    .innerJoin(participant, eq(participant.id, note.participantId))
    .where(
      and(
        ...[eq(noteFacts.studyId, studyId), placesOf(actor, ['investigator'], noteFacts)],
        ...[inArray(noteFacts.status, [...states]), sql`${due} <= vigil_now()`],
      ),
    )
    .orderBy(asc(due), asc(noteFacts.noteId))
    .limit(limit)
}
