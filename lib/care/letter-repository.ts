import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { letter, letterEntry } from '@/db/schema/letters'
import { note } from '@/db/schema/notes'
import { participant, site, staff } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { Actor } from '@/lib/access/actor'
import { lettersInSightOf } from '@/lib/access/care-sight'
import { careRoles, inCareOf, participantsInSightOf } from '@/lib/access/sight'
import type { Day } from '@/lib/clock/instant'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type LetterRow = typeof letter.$inferSelect
export type LetterEntryRow = typeof letterEntry.$inferSelect

/** A letter that this person may read. */
export async function findLetter(tx: Tx, actor: Actor, letterId: string): Promise<LetterRow> {
  const [row] = await tx
    .select()
    .from(letter)
    .where(and(eq(letter.id, knownId(letterId)), lettersInSightOf(actor, letter)))
  if (!row) throw new Refusal('not_found')
  return row
}

/** Those of a study that this person may read, the latest first. */
export async function lettersInSight(tx: Tx, actor: Actor, studyId: string, limit: number): Promise<LetterRow[]> {
  return tx
    .select()
    .from(letter)
    .where(and(eq(letter.studyId, knownId(studyId)), lettersInSightOf(actor, letter)))
    .orderBy(desc(letter.sentAt), desc(letter.id))
    .limit(limit)
}

/** Those that this person sent in a study, the latest first; what they say is not given back. */
export async function lettersBy(tx: Tx, { staffId }: Actor, studyId: string, limit: number) {
  return tx
    .select({ id: letter.id, recipients: letter.recipients, sentAt: letter.sentAt })
    .from(letter)
    .where(and(eq(letter.studyId, knownId(studyId)), eq(letter.writer, staffId)))
    .orderBy(desc(letter.sentAt), desc(letter.id))
    .limit(limit)
}

interface Sent {
  readonly id: string
  readonly studyId: string
  readonly siteId: string | null
  readonly visitId: string | null
  /** Beside the writer, the session’s team and whom its note lists: none of them receives it. */
  readonly keptOut: readonly string[]
  readonly sealed: Buffer
}

/** Sends it to all who may read it, and says to whom; to nobody where nobody is left, and then it is not kept either. */
export async function sendTo(tx: Tx, { id, studyId, siteId, visitId, keptOut, sealed }: Sent): Promise<string[]> {
  const { rows } = (await tx.execute(
    sql`select recipient from vigil_send_letter(${id}::uuid, ${studyId}::uuid, ${siteId}::uuid, ${visitId}::uuid, ${sql.param([...keptOut])}::uuid[], ${sealed}::bytea)`,
  )) as unknown as { rows: { recipient: string }[] }
  return rows.map(({ recipient }) => recipient)
}

export async function insertLetterEntry(tx: Tx, row: typeof letterEntry.$inferInsert): Promise<void> {
  await tx.insert(letterEntry).values(row)
}

/** What was done with these letters, in order, and by whom. */
export async function letterEntries(tx: Tx, letterIds: readonly string[]) {
  return tx
    .select({ entry: letterEntry, byName: staff.name })
    .from(letterEntry)
    .innerJoin(staff, eq(staff.id, letterEntry.by))
    .where(inArray(letterEntry.letterId, [...letterIds]))
    .orderBy(asc(letterEntry.at), asc(letterEntry.id))
}

/** Sessions in this person's sight whose time has come, the latest planned first, and which they are on today by the site's day. */
export async function sessionsInSight(tx: Tx, actor: Actor, studyId: string) {
  const today = sql`(vigil_now() at time zone ${site.timeZone})::date`
  const begun = sql`(select min((${note.startedAt} at time zone ${site.timeZone})::date) from ${note} where ${note.visitId} = ${visit.id} and ${note.status} not in ('entered_in_error', 'discarded'))`
  return tx
    .select({
      id: visit.id,
      siteId: visit.siteId,
      participantCode: participant.code,
      visitCode: visit.code,
      on: sql<Day>`(case when ${visit.targetOn} > ${today} then coalesce(${begun}, ${visit.targetOn}) else ${visit.targetOn} end)::text`,
      isMineToday: sql<boolean>`((${visit.targetOn} = ${today} or (${visit.targetOn} > ${today} and coalesce(${begun} = ${today}, false))) and ${inArray(visit.participantId, inCareOf(tx, actor, careRoles))})`,
    })
    .from(visit)
    .innerJoin(participant, eq(participant.id, visit.participantId))
    .innerJoin(site, eq(site.id, visit.siteId))
    .where(
      and(
        eq(visit.studyId, knownId(studyId)),
        eq(visit.kind, 'session'),
        sql`least(${visit.windowFrom}, ${visit.targetOn}) <= (vigil_now() + interval '1 day')::date`,
        participantsInSightOf(tx, actor, visit),
      ),
    )
    .orderBy(desc(visit.targetOn), asc(participant.code))
    .limit(60)
}
