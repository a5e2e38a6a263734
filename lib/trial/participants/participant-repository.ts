import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { participant, site } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import { participantsInSightOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import { type Assigned, careTeamNow } from './care-team-repository'
import type { CodedFacts } from './coded-facts'

export type ParticipantRow = typeof participant.$inferSelect
/** A participant with what the rules need to know of them (ParticipantStanding), and the clock of their site. */
export type FoundParticipant = ParticipantRow & { readonly team: readonly Assigned[]; readonly timeZone: string }

/** Whoever else adds a participant to the study waits until this work is done: two who enrol one person at once would each find nobody. */
export async function holdEnrolment(tx: Tx, studyId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`participants of ${studyId}`}, 0))`)
}

/** False when the study has a participant of this code. */
export async function insertParticipant(tx: Tx, row: typeof participant.$inferInsert): Promise<boolean> {
  return (await tx.insert(participant).values(row).onConflictDoNothing().returning({ id: participant.id })).length === 1
}

/** A participant in the actor's care, or of a site whose participants the actor may know of. */
export async function findParticipant(tx: Tx, actor: Actor, participantId: string): Promise<FoundParticipant> {
  const [found] = await tx
    .select({ row: participant, timeZone: site.timeZone })
    .from(participant)
    .innerJoin(site, eq(site.id, participant.siteId))
    .where(and(eq(participant.id, knownId(participantId)), participantsInSightOf(tx, actor, scoped)))
  if (!found) throw new Refusal('not_found')
  return { ...found.row, timeZone: found.timeZone, team: await careTeamNow(tx, found.row.id) }
}

/** The one of these ids that is a participant in sight; null where none is. */
export async function findParticipantAmong(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<ParticipantRow | null> {
  const [row] = await tx
    .select()
    .from(participant)
    .where(and(inArray(participant.id, [...ids]), participantsInSightOf(tx, actor, scoped)))
  return row ?? null
}

/** In the order of their codes, after one of them. */
export async function participantsAfter(tx: Tx, actor: Actor, studyId: string, code: string, limit: number) {
  return tx
    .select()
    .from(participant)
    .where(
      and(
        eq(participant.studyId, knownId(studyId)),
        gt(participant.code, code),
        participantsInSightOf(tx, actor, scoped),
      ),
    )
    .orderBy(asc(participant.code))
    .limit(limit)
}

/** Those whose code begins so, in either case. */
export async function participantsByCode(tx: Tx, actor: Actor, studyId: string, beginning: string, limit: number) {
  return tx
    .select({ id: participant.id, code: participant.code, siteId: participant.siteId })
    .from(participant)
    .where(
      and(
        eq(participant.studyId, knownId(studyId)),
        sql`starts_with(upper(${participant.code}), upper(${beginning}))`,
        participantsInSightOf(tx, actor, scoped),
      ),
    )
    .orderBy(asc(participant.code))
    .limit(limit)
}

export async function changeDates(
  tx: Tx,
  { id, consentOn, enrolledOn }: ParticipantRow,
  dates: Pick<ParticipantRow, 'consentOn' | 'enrolledOn' | 'ageBand' | 'zip3'>,
): Promise<void> {
  const changed = await tx
    .update(participant)
    .set(dates)
    .where(and(eq(participant.id, id), eq(participant.consentOn, consentOn), eq(participant.enrolledOn, enrolledOn)))
    .returning({ id: participant.id })
  if (changed.length !== 1) throw new Refusal('stale')
}

/** What may be known of a participant outside the vault, in the reader's sight or empty. */
export async function factsOf(tx: Tx, participantId: string): Promise<Pick<ParticipantRow, 'ageBand' | 'zip3'>> {
  const [found] = await tx
    .select({ ageBand: participant.ageBand, zip3: participant.zip3 })
    .from(participant)
    .where(eq(participant.id, participantId))
  return found ?? { ageBand: null, zip3: null }
}

export async function keepFacts(tx: Tx, { id }: Pick<ParticipantRow, 'id'>, facts: CodedFacts): Promise<void> {
  await tx.update(participant).set(facts).where(eq(participant.id, id))
}

const scoped = { studyId: participant.studyId, siteId: participant.siteId, participantId: participant.id }
