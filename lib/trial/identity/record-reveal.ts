import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { type IdentityPart, mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'
import { sealStudyWords } from '@/lib/trial/sealed-words'
import type { RevealReason } from './reveal-reasons'

interface Reveal {
  readonly action: 'identity.revealed' | 'identity.history_revealed'
  readonly part: IdentityPart
  readonly reason?: RevealReason
  readonly words?: string
}

/** Who opened which part of a vault, and why. */
export async function recordReveal(
  tx: Tx,
  actor: Actor,
  participant: FoundParticipant,
  { action, part, reason, words }: Reveal,
): Promise<void> {
  const { id: participantId, studyId, siteId } = participant
  const scope = { studyId, siteId, participantId }
  const recorder = recorderOf(actor, participant, (alone, theirs) => mayTrial.revealIdentity(alone, theirs, part))
  const sealed = words ? await sealStudyWords(tx, studyId, participantId, words) : null
  await record(tx, recorder, {
    chain: studyId,
    action,
    subject: { type: 'participant', id: participantId },
    scope,
    body: { part, reason: reason ?? null, words: sealed?.commitment ?? null },
    words: sealed?.bytes,
  })
}
