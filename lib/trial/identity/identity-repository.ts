import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { participant, staff } from '@/db/schema/trial'
import { identity } from '@/db/schema/vault'
import type { Actor } from '@/lib/access/actor'
import type { IdentityPart } from '@/lib/access/may-trial'
import { placesOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import { blindIndex } from '@/lib/seal/blind-index'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'
import type { IdentityReason } from './identity-labels'

export type IdentityRow = typeof identity.$inferSelect
export type IdentityIndex = 'family_name' | 'birth_date' | 'phone'

export async function insertIdentity(tx: Tx, rows: (typeof identity.$inferInsert)[]): Promise<void> {
  await tx.insert(identity).values(rows)
}

/** The sealed rows of one part as they hold now; that the actor may read it is settled before. */
export async function identityOf(
  tx: Tx,
  { id }: Pick<FoundParticipant, 'id'>,
  part: IdentityPart,
): Promise<IdentityRow[]> {
  return tx
    .select()
    .from(identity)
    .where(and(eq(identity.participantId, id), eq(identity.part, part), isNull(identity.endedAt)))
    .orderBy(asc(sql`coalesce(${identity.entryId}, ${identity.id})`))
}

/** What a part said before, the latest first, with who ended it. */
export async function endedIdentityOf(tx: Tx, { id }: Pick<FoundParticipant, 'id'>, part: IdentityPart) {
  return tx
    .select({ row: identity, endedBy: staff.name })
    .from(identity)
    .innerJoin(staff, eq(staff.id, identity.endedBy))
    .where(and(eq(identity.participantId, id), eq(identity.part, part), isNotNull(identity.endedAt)))
    .orderBy(desc(identity.endedAt))
}

/** Ends an entry, which is found by no search any more; what it said stays sealed where it is. */
export async function endIdentity(
  tx: Tx,
  { id: participantId }: Pick<FoundParticipant, 'id'>,
  { id, part }: { id: string; part: IdentityPart },
  { by, reason }: { by: string; reason: IdentityReason },
): Promise<IdentityRow> {
  const its = and(eq(identity.id, id), eq(identity.participantId, participantId), eq(identity.part, part))
  const nowhere = { familyNameIndex: null, birthDateIndex: null, phoneIndex: null }
  const [ended] = await tx
    .update(identity)
    .set({ ...nowhere, endedAt: sql`vigil_now()`, endedBy: by, endReason: reason })
    .where(and(its, isNull(identity.endedAt)))
    .returning()
  if (ended) return ended
  const [there] = await tx.select({ id: identity.id }).from(identity).where(its)
  throw there ? new Refusal('stale', changed) : new Refusal('not_found')
}

const changed = 'Somebody changed this since you opened it. Nothing was saved, and what you typed is still here.'

/** Participants of the reader's own sites in the study who have this family name and date of birth. */
export async function participantsOfPerson(
  tx: Tx,
  actor: Actor,
  studyId: string,
  { familyName, birthDate }: { readonly familyName: string; readonly birthDate: string },
) {
  return tx
    .selectDistinct({ id: participant.id, code: participant.code })
    .from(identity)
    .innerJoin(participant, eq(participant.id, identity.participantId))
    .where(
      and(
        eq(identity.familyNameIndex, blindIndex('family_name', familyName)),
        eq(identity.birthDateIndex, blindIndex('birth_date', birthDate)),
        eq(identity.studyId, knownId(studyId)),
        placesOf(actor, ['coordinator', 'investigator'], identity),
      ),
    )
    .orderBy(asc(participant.code))
}

const columns = {
  family_name: identity.familyNameIndex,
  birth_date: identity.birthDateIndex,
  phone: identity.phoneIndex,
}

/** Participants of the reader's own sites in the study whose vault holds exactly this. */
export async function participantsByIndex(
  tx: Tx,
  actor: Actor,
  studyId: string,
  by: IdentityIndex,
  index: Buffer,
  limit: number,
) {
  return tx
    .selectDistinct({ id: participant.id, code: participant.code, siteId: participant.siteId })
    .from(identity)
    .innerJoin(participant, eq(participant.id, identity.participantId))
    .where(
      and(
        eq(columns[by], index),
        eq(identity.studyId, knownId(studyId)),
        placesOf(actor, ['coordinator', 'investigator'], identity),
      ),
    )
    .orderBy(asc(participant.code))
    .limit(limit)
}
