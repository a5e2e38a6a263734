import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { identity, participant } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import type { IdentityPart } from '@/lib/access/may-trial'
import { placesOf } from '@/lib/access/sight'
import { knownId } from '@/lib/outcome/uuid'
import type { FoundParticipant } from './participant-repository'

export type IdentityRow = typeof identity.$inferSelect
export type IdentityIndex = 'family_name' | 'birth_date' | 'phone'

export async function insertIdentity(tx: Tx, rows: (typeof identity.$inferInsert)[]): Promise<void> {
  await tx.insert(identity).values(rows)
}

/** The sealed rows of one part; that the actor may read it is settled before. */
export async function identityOf(
  tx: Tx,
  { id }: Pick<FoundParticipant, 'id'>,
  part: IdentityPart,
): Promise<IdentityRow[]> {
  return tx
    .select()
    .from(identity)
    .where(and(eq(identity.participantId, id), eq(identity.part, part)))
    .orderBy(asc(identity.id))
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
