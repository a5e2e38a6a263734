import { and, asc, desc, eq, inArray, isNull, like, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEvent } from '@/db/schema/audit'
import { note } from '@/db/schema/notes'
import { participant, staff } from '@/db/schema/trial'
import type { NoteKind } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { inCareOf, placesOf, studiesOf, therapists } from '@/lib/access/sight'
import { signInsInSight } from './sign-in-repository'
import type { TrailPlace } from './trail-place'

export interface TrailFilters {
  readonly studyId?: string
  readonly noteId?: string
  readonly participantId?: string
  /** Whoever did it. */
  readonly staffId?: string
  /** An action, or the beginning of several: `note.`. */
  readonly action?: string
  /** Instants; from is included, to is not. */
  readonly from?: string
  readonly to?: string
}

export type EventRow = Awaited<ReturnType<typeof eventsInSight>>[number]

/** Events that this person may know of, the newest first, before a place. */
export async function eventsInSight(
  tx: Tx,
  actor: Actor,
  filters: TrailFilters,
  before: TrailPlace | null,
  limit: number,
  order: typeof asc = desc,
) {
  const { id, chain, at, actorRole, action, subjectType, subjectId, subjectVersion, studyId, participantId, body } =
    auditEvent
  return tx
    .select({
      id,
      chain,
      at,
      staffId: auditEvent.actor,
      who: staff.name,
      role: actorRole,
      action,
      subjectType,
      subjectId,
      version: subjectVersion,
      studyId,
      body,
      participantCode: participant.code,
    })
    .from(auditEvent)
    .leftJoin(staff, eq(staff.id, auditEvent.actor))
    .leftJoin(participant, eq(participant.id, participantId))
    .where(and(inSight(tx, actor), asked(tx, filters), before ? earlier(before) : undefined))
    .orderBy(order(at), order(id))
    .limit(limit)
}

/** The same from their beginning on, the oldest first. */
export const firstEventsInSight = (tx: Tx, actor: Actor, filters: TrailFilters, limit: number): Promise<EventRow[]> =>
  eventsInSight(tx, actor, filters, null, limit, asc)

/** What kind of note each is, of those in sight. */
export async function kindsOfNotes(tx: Tx, ids: readonly string[]): Promise<Map<string, NoteKind>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: note.id, kind: note.kind })
    .from(note)
    .where(inArray(note.id, [...ids]))
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

/** The names of colleagues by their ids. */
export async function namesOfStaff(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...ids]))
    .orderBy(asc(staff.id))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who works or worked in a study of the reader's, by name. */
export async function peopleToChoose(tx: Tx, studyId: string) {
  return tx
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(ne(staff.state, 'invited'), sql`${staff.id} in (select vigil_colleagues_in(${studyId}))`))
    .orderBy(asc(staff.name), asc(staff.id))
}

/** The trail of one's own participants or site, of a study's standing and its people's sign-ins for those who answer for them, and of oneself. */
const inSight = (tx: Tx, actor: Actor): SQL | undefined =>
  or(
    inArray(auditEvent.participantId, inCareOf(tx, actor, therapists)),
    placesOf(actor, ['supervisor', 'investigator', 'monitor'], auditEvent),
    and(isNull(auditEvent.participantId), studiesOf(actor, ['investigator', 'administrator'], auditEvent.studyId)),
    eq(auditEvent.actor, actor.staffId),
    signInsInSight(tx, actor),
  )

const asked = (tx: Tx, filters: TrailFilters): SQL | undefined =>
  and(
    filters.noteId ? eq(auditEvent.chain, filters.noteId) : undefined,
    filters.studyId ? eq(auditEvent.studyId, filters.studyId) : undefined,
    filters.participantId ? aboutParticipant(tx, filters.participantId) : undefined,
    filters.staffId ? eq(auditEvent.actor, filters.staffId) : undefined,
    filters.action ? like(auditEvent.action, `${filters.action.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
    filters.from ? sql`${auditEvent.at} >= ${filters.from}` : undefined,
    filters.to ? lt(auditEvent.at, filters.to) : undefined,
  )

/** What the study's chain says of a participant, and all that happened in their notes. */
const aboutParticipant = (tx: Tx, participantId: string): SQL | undefined => {
  const notes = tx
    .select({ chain: sql`${note.id}::text` })
    .from(note)
    .where(eq(note.participantId, participantId))
  return or(eq(auditEvent.participantId, participantId), inArray(auditEvent.chain, notes))
}

const earlier = ({ at, id }: TrailPlace): SQL => sql`(${auditEvent.at}, ${auditEvent.id}) < (${at}, ${id}::uuid)`
