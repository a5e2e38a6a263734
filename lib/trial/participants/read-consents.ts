import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { type ConsentStanding, consentsOf } from './consent'
import { consentChangesOf, type KeptConsent } from './consent-repository'
import { findParticipant } from './participant-repository'

export interface ConsentPage {
  readonly standing: readonly ConsentStanding[]
  /** All that was written down, the latest first. */
  readonly history: readonly KeptConsent[]
}

/** What a participant consents to, purpose by purpose, and how it came to that. */
export async function readConsents(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<ConsentPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId, 'not_found')
    const changes = await consentChangesOf(tx, participantId)
    return { standing: consentsOf(participant, changes), history: changes.toReversed() }
  })
}
