import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { blindIndex } from '@/lib/seal/blind-index'
import { participantsByIndex } from '@/lib/trial/identity/identity-repository'
import { day, line } from '@/lib/trial/input'
import { findStudy } from '@/lib/trial/study/study-repository'
import { participantsByCode } from './participant-repository'

const found = 50

export const findParticipantsInput = z.discriminatedUnion('by', [
  z.strictObject({ studyId: z.uuid(), by: z.literal('code'), term: line(20) }),
  z.strictObject({ studyId: z.uuid(), by: z.literal('family_name'), term: line(120) }),
  z.strictObject({ studyId: z.uuid(), by: z.literal('birth_date'), term: day }),
  z.strictObject({ studyId: z.uuid(), by: z.literal('phone'), term: line(30) }),
])
type FindParticipantsInput = z.output<typeof findParticipantsInput>

export interface ParticipantMatch {
  readonly id: string
  readonly code: string
  readonly siteId: string
}

/** By the beginning of a code; or, for those who keep the vault, by exactly what it holds. The trail says that somebody searched, never for whom. */
export async function findParticipants(actor: Actor, input: FindParticipantsInput): Promise<ParticipantMatch[]> {
  return asActor(actor.staffId, async tx => {
    const { studyId, by, term } = input
    await findStudy(tx, actor, studyId)
    return by === 'code'
      ? participantsByCode(tx, actor, studyId, term, found)
      : searchVault(tx, actor, studyId, by, term)
  })
}

async function searchVault(
  tx: Tx,
  actor: Actor,
  studyId: string,
  by: Exclude<FindParticipantsInput['by'], 'code'>,
  term: string,
): Promise<ParticipantMatch[]> {
  allow(mayTrial.searchIdentity(actor, { studyId }))
  const matches = await participantsByIndex(tx, actor, studyId, by, blindIndex(by, term), found)
  await record(tx, recorderOf(actor, { studyId }, mayTrial.searchIdentity), {
    chain: studyId,
    action: 'identity.searched',
    subject: { type: 'study', id: studyId },
    scope: { studyId },
    body: { by, found: matches.length },
  })
  return matches
}
