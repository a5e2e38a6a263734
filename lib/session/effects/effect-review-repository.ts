import { and, asc, desc, eq, inArray, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { adverseEvent } from '@/db/schema/events'
import { note, noteFacts } from '@/db/schema/notes'
import { effectReview, entry } from '@/db/schema/session'
import { participant } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import { effectKinds } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { notesInSightOf, placesOf } from '@/lib/access/sight'
import { knownId } from '@/lib/outcome/uuid'

export type EffectReviewRow = typeof effectReview.$inferSelect

export async function insertReviews(tx: Tx, rows: (typeof effectReview.$inferInsert)[]): Promise<void> {
  await tx.insert(effectReview).values(rows)
}

/** What was said of the effects of a note beside its log, the earliest first, each with the event that it speaks of as it is now. */
export async function reviewsOf(tx: Tx, noteId: string) {
  return tx
    .select({
      review: effectReview,
      event: { number: adverseEvent.number, decision: adverseEvent.decision, struckAt: adverseEvent.struckAt },
    })
    .from(effectReview)
    .leftJoin(adverseEvent, eq(adverseEvent.id, effectReview.eventId))
    .where(eq(effectReview.noteId, noteId))
    .orderBy(asc(effectReview.at), asc(effectReview.id))
}
export type ListedReview = Awaited<ReturnType<typeof reviewsOf>>[number]

/** The session notes of a participant in this person's sight, the latest first; none that was given up. */
export async function sessionNotesOf(tx: Tx, actor: Actor, participantId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: note.id })
    .from(note)
    .where(
      and(
        eq(note.participantId, participantId),
        eq(note.kind, 'session'),
        notInArray(note.status, ['entered_in_error', 'discarded']),
        notesInSightOf(tx, actor, note),
      ),
    )
    .orderBy(desc(note.startedAt), desc(note.id))
  return rows.map(({ id }) => id)
}

/** An event settles an effect as long as it stands and somebody has decided what it is. */
const settledBy = (tx: Tx, isOfIt: SQL) =>
  tx
    .select({ id: effectReview.id })
    .from(effectReview)
    .innerJoin(adverseEvent, eq(adverseEvent.id, effectReview.eventId))
    .where(and(isOfIt, sql`${adverseEvent.struckAt} is null and ${adverseEvent.decision} <> 'undecided'`))
const settled = (tx: Tx) =>
  settledBy(tx, sql`${effectReview.noteId} = ${entry.noteId} and ${effectReview.entryId} = ${entry.id}`)
const voided = sql`select 1 from ${entry} voids where voids.note_id = ${entry.noteId} and voids.kind = 'void' and voids.concerns = ${entry.id}`
const handedOn = (tx: Tx) =>
  tx
    .select({ id: effectReview.id })
    .from(effectReview)
    .where(
      and(eq(effectReview.noteId, entry.noteId), eq(effectReview.entryId, entry.id), isNotNull(effectReview.decision)),
    )

/**
 * Effects of sessions that nobody has settled yet, at the sites that this person answers for, by note and kind, the longest
 * open first: those that were handed on, and all of a note once it is signed.
 */
export async function openEffects(tx: Tx, actor: Actor, studyId: string, limit: number) {
  return tx
    .select({
      noteId: entry.noteId,
      kind: entry.kind,
      count: sql<number>`count(*)::int`,
      since: sql<string>`to_char(min(${entry.receivedAt}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      participantCode: participant.code,
      visitCode: visit.code,
    })
    .from(entry)
    .innerJoin(note, eq(note.id, entry.noteId))
    .innerJoin(visit, eq(visit.id, note.visitId))
    .innerJoin(participant, eq(participant.id, note.participantId))
    .where(
      and(
        eq(entry.studyId, knownId(studyId)),
        inArray(entry.kind, [...effectKinds]),
        placesOf(actor, ['investigator'], entry),
        sql`${note.status} not in ('entered_in_error', 'discarded')`,
        sql`(${note.status} not in ('draft', 'returned') or exists (${handedOn(tx)}))`,
        sql`not exists (${settled(tx)})`,
        sql`not exists (${voided})`,
      ),
    )
    .groupBy(entry.noteId, entry.kind, participant.code, visit.code)
    .orderBy(sql`min(${entry.receivedAt})`, entry.noteId, entry.kind)
    .limit(limit)
}
export type OpenEffect = Awaited<ReturnType<typeof openEffects>>[number]

/** The same of effects that a contact after a session reports, by note, once it is signed: how many, and no word of them. */
export async function openReports(tx: Tx, actor: Actor, studyId: string, limit: number) {
  const item = sql`unnest(${noteFacts.reported}) as item (id)`
  return tx
    .select({
      noteId: noteFacts.noteId,
      count: sql<number>`count(*)::int`,
      since: sql<string>`min(${noteFacts.signedAt})`.mapWith(noteFacts.signedAt),
      participantCode: participant.code,
      visitCode: visit.code,
    })
    .from(noteFacts)
    .innerJoin(note, eq(note.id, noteFacts.noteId))
    .innerJoin(visit, eq(visit.id, note.visitId))
    .innerJoin(participant, eq(participant.id, note.participantId))
    .crossJoinLateral(item)
    .where(
      and(
        eq(noteFacts.studyId, knownId(studyId)),
        placesOf(actor, ['investigator'], noteFacts),
        inArray(noteFacts.status, ['signed', 'countersigned']),
        sql`not exists (${settledBy(tx, sql`${effectReview.noteId} = ${noteFacts.noteId} and ${effectReview.itemId} = item.id`)})`,
      ),
    )
    .groupBy(noteFacts.noteId, participant.code, visit.code)
    .orderBy(sql`min(${noteFacts.signedAt})`, noteFacts.noteId)
    .limit(limit)
}
export type OpenReport = Awaited<ReturnType<typeof openReports>>[number]
