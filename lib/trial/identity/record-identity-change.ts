import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { type IdentityPart, mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'
import { sealStudyWords } from '@/lib/trial/sealed-words'
import type { IdentityReason } from './identity-labels'

interface IdentityChange {
  readonly part: IdentityPart
  readonly how: 'changed' | 'added' | 'ended'
  readonly reason: IdentityReason
  readonly words?: string
  /** The row that ended, and the one that begins with the trail's word for its content. */
  readonly ended?: string
  readonly begun?: readonly [id: string, commitment: string]
}

/** The trail says which part of whose vault was changed, and why; never what it says or said. */
export async function recordIdentityChange(
  tx: Tx,
  actor: Actor,
  participant: FoundParticipant,
  { part, how, reason, words, ended, begun }: IdentityChange,
): Promise<void> {
  const { id: participantId, studyId, siteId } = participant
  const scope = { studyId, siteId, participantId }
  const sealed = words ? await sealStudyWords(tx, studyId, participantId, words) : null
  const identity = begun ? { [begun[0]]: begun[1] } : {}
  await record(tx, recorderOf(actor, participant, mayTrial.changeIdentity), {
    chain: studyId,
    action: 'identity.changed',
    subject: { type: 'participant', id: participantId },
    scope,
    body: { part, how, reason, ended: ended ?? null, identity, words: sealed?.commitment ?? null },
    words: sealed?.bytes,
  })
}
