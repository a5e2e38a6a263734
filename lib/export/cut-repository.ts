import { and, asc, eq, gt, inArray, lte, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { consentChange } from '@/db/schema/course'
import { note, noteFacts, noteVersion } from '@/db/schema/notes'
import { signature } from '@/db/schema/signing'
import { participant, site } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { ExportPurpose } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { participantsInSightOf } from '@/lib/access/sight'

/** The version of a note that was signed by the cut: its own where it stands signed or closed without a signature, else the latest one that all its authors had signed. */
const signedVersion = (cutoffAt: string) => sql<number | null>`coalesce(
  case when ${note.status} in ('signed', 'countersigned') and ${noteFacts.signedAt} <= ${cutoffAt} then ${note.version} end,
  (select max(earlier.version) from (
    select ${signature.version} as version from ${signature}
    where ${signature.noteId} = ${note.id} and ${signature.version} < ${note.version} and ${signature.appendixId} is null
      and ${signature.meaning} in ('authored', 'co-authored') and ${signature.at} <= ${cutoffAt}
    group by ${signature.version}
    having count(distinct ${signature.signer}) >= case ${note.kind} when 'session' then 2 else 1 end) earlier))`

/** Which signature could not be had, where an investigator closed the version that leaves without it; null where all its authors signed. */
const closedWithout = (cutoffAt: string) =>
  sql<string | null>`case when ${signedVersion(cutoffAt)} = ${note.version} then ${noteFacts.closedWithout} end`

/** What a study had signed until a moment. */
export interface Cut {
  readonly studyId: string
  readonly cutoffAt: string
  /** Null is the trial's own analysis, for which taking part is consent enough. */
  readonly purpose: ExportPurpose | null
}
export interface ParticipantInCut {
  readonly id: string
  /** Notes that leave, those of them that were closed without a signature, that nobody has finished signing, and that were entered in error. */
  readonly signed: number
  readonly closed: number
  readonly unsigned: number
  readonly inError: number
  /** Whether they agreed to what the package is for, as it stands now. */
  readonly agrees: boolean
}

/** Participants of the study after one of them, with how many of their notes are in the cut. */
export async function participantsAfter(tx: Tx, cut: Cut, after: string, limit: number): Promise<ParticipantInCut[]> {
  const people = await tx
    .select({ id: participant.id, agrees: agrees(cut) })
    .from(participant)
    .where(
      and(eq(participant.studyId, cut.studyId), lte(participant.createdAt, cut.cutoffAt), gt(participant.id, after)),
    )
    .orderBy(asc(participant.id))
    .limit(limit)
  const counts = await countsOf(
    tx,
    cut.cutoffAt,
    people.map(({ id }) => id),
  )
  return people.map(one => ({ ...one, ...none, ...counts.get(one.id) }))
}

/** The same for a page: participants in the actor's own sight, by their study's codes. */
export async function participantsInSight(tx: Tx, actor: Actor, cut: Cut, limit: number) {
  const people = await tx
    .select({ id: participant.id, code: participant.code, siteCode: site.code, agrees: agrees(cut) })
    .from(participant)
    .innerJoin(site, eq(site.id, participant.siteId))
    .where(
      and(
        eq(participant.studyId, cut.studyId),
        lte(participant.createdAt, cut.cutoffAt),
        participantsInSightOf(tx, actor, { ...inStudy, participantId: participant.id }),
      ),
    )
    .orderBy(asc(participant.code))
    .limit(limit)
  const counts = await countsOf(
    tx,
    cut.cutoffAt,
    people.map(({ id }) => id),
  )
  return people.map(one => ({ ...one, ...none, ...counts.get(one.id) }))
}

/** Spelt out, since a column alone would be looked for in the inner table first. */
const agrees = ({ purpose }: Cut) =>
  purpose === null
    ? sql<boolean>`true`
    : sql<boolean>`coalesce((select said.decision = 'given' from ${consentChange} said
        where said.participant_id = ${participant}.id and said.purpose = 'future_sharing'
        order by said.recorded_at desc, said.id desc limit 1), false)`
const inStudy = { studyId: participant.studyId, siteId: participant.siteId }
const none = { signed: 0, closed: 0, unsigned: 0, inError: 0 }

async function countsOf(tx: Tx, cutoffAt: string, participantIds: readonly string[]) {
  const counted = tx
    .select({
      participantId: note.participantId,
      inError: sql<boolean>`${note.status} = 'entered_in_error'`.as('in_error'),
      version: signedVersion(cutoffAt).as('signed_version'),
      closedWithout: closedWithout(cutoffAt).as('signed_without'),
    })
    .from(note)
    .innerJoin(noteFacts, eq(noteFacts.noteId, note.id))
    .where(
      and(
        inArray(note.participantId, [...participantIds]),
        lte(note.startedAt, cutoffAt),
        notInArray(note.status, ['discarded']),
      ),
    )
    .as('counted')
  const rows = await tx
    .select({
      id: counted.participantId,
      signed: sql<number>`(count(*) filter (where not in_error and signed_version is not null))::int`,
      closed: sql<number>`(count(*) filter (where not in_error and signed_without is not null))::int`,
      unsigned: sql<number>`(count(*) filter (where not in_error and signed_version is null))::int`,
      inError: sql<number>`(count(*) filter (where in_error))::int`,
    })
    .from(counted)
    .groupBy(counted.participantId)
  return new Map(rows.map(row => [row.id, row]))
}

/** The signed versions of these participants, sealed as they are. */
export async function signedVersions(tx: Tx, participantIds: readonly string[], cutoffAt: string) {
  return tx
    .select({
      noteId: note.id,
      studyId: note.studyId,
      participantId: note.participantId,
      enrolledOn: participant.enrolledOn,
      ageBand: participant.ageBand,
      zip3: participant.zip3,
      kind: note.kind,
      visit: visit.code,
      version: noteVersion.version,
      closedWithout: closedWithout(cutoffAt),
      definition: noteVersion.definition,
      sealed: noteVersion.sealed,
    })
    .from(note)
    .innerJoin(noteFacts, eq(noteFacts.noteId, note.id))
    .innerJoin(noteVersion, and(eq(noteVersion.noteId, note.id), eq(noteVersion.version, signedVersion(cutoffAt))))
    .innerJoin(visit, eq(visit.id, note.visitId))
    .innerJoin(participant, eq(participant.id, note.participantId))
    .where(
      and(
        inArray(note.participantId, [...participantIds]),
        lte(note.startedAt, cutoffAt),
        notInArray(note.status, ['entered_in_error', 'discarded']),
      ),
    )
}
export type SealedNote = Awaited<ReturnType<typeof signedVersions>>[number]
