import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { adverseEvent } from '@/db/schema/events'
import { note, noteFacts } from '@/db/schema/notes'
import { effectReview, entry, lateArrival } from '@/db/schema/session'
import { participant, study } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import { effectKinds } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { placesOf } from '@/lib/access/sight'
import { knownId } from '@/lib/outcome/uuid'

/** An event settles an effect as long as it stands and somebody has decided what it is. */
const settledBy = (tx: Tx, isOfIt: SQL) =>
  tx
    .select({ id: effectReview.id })
    .from(effectReview)
    .innerJoin(adverseEvent, eq(adverseEvent.id, effectReview.eventId))
    .where(and(isOfIt, sql`${adverseEvent.struckAt} is null and ${adverseEvent.decision} <> 'undecided'`))
const voidOf = (voids: Logged, logged: Logged) =>
  sql`select 1 from ${voids} voids where voids.note_id = ${logged.noteId} and voids.kind = 'void' and voids.concerns = ${logged.id}`
/** An end that came too late for the log that holds what it ends, where that log as it stands has none of its own. */
const endedTooLate = (logged: Logged) =>
  sql`select 1 from ${lateArrival} ends where ${logged === entry} and ${endOf(logged)} and ${hasNoVoid(lateArrival)} and ${hasNoVoid(entry)}
    and not exists (select 1 from ${entry} ends where ${endOf(logged)} and ${hasNoVoid(entry)})`
const endOf = (logged: Logged) =>
  sql`ends.note_id = ${logged.noteId} and ends.kind = 'ended' and ends.concerns = ${logged.id}`
const hasNoVoid = (voids: Logged) =>
  sql`not exists (select 1 from ${voids} voids where voids.note_id = ends.note_id and voids.kind = 'void' and voids.concerns = ends.id)`
/** The protocol keeps effects of this kind for the investigator. */
const isKept = sql`jsonb_exists((select one.settings from ${study} one where one.id = ${entry.studyId}) -> 'investigatorTerms', ${entry.kind})`
const handedOn = (tx: Tx) =>
  tx
    .select({ id: effectReview.id })
    .from(effectReview)
    .where(
      and(eq(effectReview.noteId, entry.noteId), eq(effectReview.entryId, entry.id), isNotNull(effectReview.decision)),
    )

/**
 * Effects of sessions that nobody has settled yet, at the sites that this person answers for, by note and kind, the longest
 * open first: those that were handed on, those that the protocol keeps for the investigator, and all of a note once it is signed.
 */
export const openEffects = (tx: Tx, actor: Actor, studyId: string, limit: number) =>
  openAmong(tx, actor, studyId, limit, {
    logged: entry,
    reviewed: effectReview.entryId,
    stands: sql`(${note.status} not in ('draft', 'returned') or exists (${handedOn(tx)}) or ${isKept})
      and not exists (${voidOf(entry, entry)})`,
  })

/** The same of those that came too late for their log: from the moment they came. */
export const openLateEffects = (tx: Tx, actor: Actor, studyId: string, limit: number) =>
  openAmong(tx, actor, studyId, limit, {
    logged: lateArrival,
    reviewed: effectReview.lateId,
    stands: sql`not exists (${voidOf(lateArrival, lateArrival)}) and not exists (${voidOf(entry, lateArrival)})`,
  })

type Logged = typeof entry | typeof lateArrival
interface Among {
  readonly logged: Logged
  readonly reviewed: typeof effectReview.entryId | typeof effectReview.lateId
  readonly stands: SQL
}

async function openAmong(tx: Tx, actor: Actor, studyId: string, limit: number, { logged, reviewed, stands }: Among) {
  return tx
    .select({
      noteId: logged.noteId,
      kind: logged.kind,
      count: sql<number>`count(*)::int`,
      endedLate: sql<number>`(count(*) filter (where exists (${endedTooLate(logged)})))::int`,
      since: sql<string>`to_char(min(${logged.receivedAt}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      participantCode: participant.code,
      visitCode: visit.code,
    })
    .from(logged)
    .innerJoin(note, eq(note.id, logged.noteId))
    .innerJoin(visit, eq(visit.id, note.visitId))
    .innerJoin(participant, eq(participant.id, note.participantId))
    .where(
      and(
        eq(logged.studyId, knownId(studyId)),
        inArray(logged.kind, [...effectKinds]),
        placesOf(actor, ['investigator'], logged),
        sql`${note.status} not in ('entered_in_error', 'discarded')`,
        stands,
        sql`not exists (${settledBy(tx, sql`${effectReview.noteId} = ${logged.noteId} and ${reviewed} = ${logged.id}`)})`,
      ),
    )
    .groupBy(logged.noteId, logged.kind, participant.code, visit.code)
    .orderBy(sql`min(${logged.receivedAt})`, logged.noteId, logged.kind)
    .limit(limit)
}

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
