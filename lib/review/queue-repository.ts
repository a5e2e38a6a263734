import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEvent } from '@/db/schema/audit'
import { note, noteFacts, waitingRank } from '@/db/schema/notes'
import { entry, lateArrival } from '@/db/schema/session'
import { signature } from '@/db/schema/signing'
import { membership, participant } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { NoteState } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { notesWrittenBy, placesOf } from '@/lib/access/sight'
import { knownId } from '@/lib/outcome/uuid'
import { forSupervisor } from './may-review-repository'

const rank = waitingRank(noteFacts)

const columns = {
  noteId: noteFacts.noteId,
  kind: noteFacts.kind,
  definition: note.definition,
  status: noteFacts.status,
  version: note.version,
  participantCode: participant.code,
  visitCode: visit.code,
  serviceOn: noteFacts.serviceOn,
  startedAt: note.startedAt,
  signedAt: noteFacts.signedAt,
  dueAt: noteFacts.dueAt,
  riskLevel: noteFacts.riskLevel,
  gaps: noteFacts.gaps,
  touchOutside: noteFacts.touchOutside,
  touchVoidedBy: noteFacts.touchVoidedBy,
  touchLate: noteFacts.touchLate,
  touchUnsaid: noteFacts.touchUnsaid,
  objections: noteFacts.objections,
  openComments: noteFacts.openComments,
  unlicensedAuthor: noteFacts.unlicensedAuthor,
  closedWithout: noteFacts.closedWithout,
  rank: rank.as('rank'),
}

export interface QueuePage {
  /** Rows after this one: rank, signing time and id of the last row seen. */
  readonly after?: { readonly rank: number; readonly signedAt: string; readonly noteId: string }
}

const listed = (tx: Tx, where: SQL | undefined) =>
  tx
    .select(columns)
    .from(noteFacts)
    .innerJoin(note, eq(note.id, noteFacts.noteId))
    .innerJoin(visit, eq(visit.id, note.visitId))
    .innerJoin(participant, eq(participant.id, note.participantId))
    .where(where)

/** Signed notes that this supervisor may review, the most urgent and oldest first; 50 and one more. */
export async function waitingNotes(tx: Tx, actor: Actor, studyId: string, { after }: QueuePage, limit = 51) {
  const next =
    after &&
    sql`(${rank}, ${noteFacts.signedAt}, ${noteFacts.noteId}) > (${after.rank}::int, ${after.signedAt}::timestamptz, ${after.noteId}::uuid)`
  return listed(tx, and(waiting(tx, actor, studyId), next))
    .orderBy(rank, asc(noteFacts.signedAt), asc(noteFacts.noteId))
    .limit(limit)
}

/** How many wait for this supervisor, counted no further than `most`. */
export async function countWaiting(tx: Tx, actor: Actor, studyId: string, most: number): Promise<number> {
  const some = tx
    .select({ id: noteFacts.noteId })
    .from(noteFacts)
    .where(waiting(tx, actor, studyId))
    .limit(most)
    .as('some')
  const [row] = await tx.select({ count: count() }).from(some)
  return row?.count ?? 0
}

/** Notes of sessions still being written whose log holds any touch, the latest 50: how it reads is found out as it is read. */
export async function openWithTouch(tx: Tx, actor: Actor, studyId: string) {
  const open: NoteState[] = ['draft', 'returned', 'ready']
  const touchIn = (logged: typeof entry | typeof lateArrival) =>
    sql`exists (select 1 from ${logged} where ${logged.noteId} = ${noteFacts.noteId} and ${logged.kind} = 'touch')`
  return listed(
    tx,
    and(
      ...[forSupervisor(tx, actor, studyId), eq(noteFacts.kind, 'session'), inArray(noteFacts.status, open)],
      or(touchIn(entry), touchIn(lateArrival)),
    ),
  )
    .orderBy(desc(note.startedAt), asc(noteFacts.noteId))
    .limit(50)
}

/** Countersigned notes for which touch outside the agreement came too late, until a supervisor has read them since. */
export async function touchedTooLate(tx: Tx, actor: Actor, studyId: string) {
  const { id, receivedAt } = lateArrival
  const came = sql`to_char(${receivedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
  const supervisors = tx
    .select({ id: membership.staffId })
    .from(membership)
    .where(and(eq(membership.studyId, studyId), eq(membership.role, 'supervisor')))
  const readSince = tx
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(
      and(
        ...[sql`${auditEvent.chain} = ${noteFacts.noteId}::text`, eq(auditEvent.action, 'note.viewed')],
        ...[inArray(auditEvent.actor, supervisors), sql`${auditEvent.at} > ${came}`],
      ),
    )
  const unread = tx
    .select({ id })
    .from(lateArrival)
    .where(and(sql`${id} = any (${noteFacts.touchLate})`, notExists(readSince)))
  return listed(
    tx,
    and(
      ...[forSupervisor(tx, actor, studyId), isNotNull(noteFacts.touchLate), eq(noteFacts.status, 'countersigned')],
      exists(unread),
    ),
  )
    .orderBy(asc(note.startedAt), asc(noteFacts.noteId))
    .limit(50)
}

/** One note of the queue; nothing where it does not wait. */
export async function waitingNote(tx: Tx, actor: Actor, studyId: string, noteId: string) {
  const [row] = await listed(tx, and(waiting(tx, actor, studyId), eq(noteFacts.noteId, knownId(noteId))))
  return row
}

/** Where a waiting note stands in the queue; null where it does not wait. */
export async function placeInQueue(
  tx: Tx,
  actor: Actor,
  studyId: string,
  noteId: string,
): Promise<QueuePage['after'] | null> {
  const row = await waitingNote(tx, actor, studyId, noteId)
  return row?.signedAt ? { rank: row.rank, signedAt: row.signedAt, noteId } : null
}

const waiting = (tx: Tx, actor: Actor, studyId: string) =>
  and(forSupervisor(tx, actor, studyId), eq(noteFacts.status, 'signed'))

/** The notes that are in the actor's hands, in some states, oldest first. */
export async function notesInCare(tx: Tx, actor: Actor, studyId: string, states: readonly NoteState[]) {
  return listed(
    tx,
    and(eq(noteFacts.studyId, studyId), inArray(noteFacts.status, [...states]), notesWrittenBy(tx, actor, noteFacts)),
  )
    .orderBy(asc(note.startedAt))
    .limit(200)
}

/** Of these notes, those whose present version a person has signed. */
export async function signedOf(tx: Tx, signer: string, noteIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ id: note.id })
    .from(note)
    .innerJoin(signature, and(eq(signature.noteId, note.id), eq(signature.version, note.version)))
    .where(and(inArray(note.id, [...noteIds]), eq(signature.signer, signer), isNull(signature.appendixId)))
  return new Set(rows.map(row => row.id))
}

/** Of these notes, those whose frozen version needs a person's signature (migration `signing_pair`). */
export async function awaitedFrom(tx: Tx, signer: string, noteIds: readonly string[]): Promise<Set<string>> {
  const needs = sql`exists (select 1 from vigil_pair(${note.id}) pair where pair.staff_id = ${signer})`
  const rows = await tx
    .select({ id: note.id })
    .from(note)
    .where(and(inArray(note.id, [...noteIds]), eq(note.status, 'ready'), needs))
  return new Set(rows.map(row => row.id))
}

/** All notes of the sites where the actor holds one of the roles, newest first. */
export async function notesOfPlaces(tx: Tx, actor: Actor, studyId: string, roles: Parameters<typeof placesOf>[1]) {
  return listed(
    tx,
    and(eq(noteFacts.studyId, studyId), placesOf(actor, roles, noteFacts), sql`${noteFacts.status} <> 'discarded'`),
  )
    .orderBy(sql`${note.startedAt} desc`)
    .limit(200)
}
