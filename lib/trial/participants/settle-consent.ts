import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { holdCourse } from '@/lib/trial/visits/visit-repository'
import { insertConsent, standingConsents } from './consent-repository'
import { findParticipant } from './participant-repository'

export const settleConsentInput = z.strictObject({
  participantId: z.uuid(),
  /** The signed note that says no. */
  noteId: z.uuid(),
  meant: z.enum(['every_day', 'that_day']),
})

/**
 * Says what a no to being recorded, which a signed note holds, means for the consent: that it is taken back, from the day of that
 * note, or that it stands. Whoever may hear a withdrawal may say so; nobody is asked why.
 */
export async function settleConsent(
  actor: Actor,
  { participantId, noteId, meant }: z.output<typeof settleConsentInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.withdrawConsent(actor, participant))
    await holdCourse(tx, participantId)
    const standing = (await standingConsents(tx, participant)).find(({ purpose }) => purpose === 'recording')
    const unsettled = standing?.unsettled
    allow(unsettled?.noteId === noteId, 'not_now', 'Somebody has settled this meanwhile. Read the page again.')
    const takenBack = standing?.decision === 'given' ? 'withdrawn' : 'declined'
    const decision = meant === 'that_day' ? 'stands' : takenBack
    const { studyId, siteId } = participant
    const scope = { studyId, siteId, participantId }
    const entry = { purpose: 'recording', decision, decidedOn: unsettled.on, source: 'signed_note', noteId } as const
    const id = uuid()
    await insertConsent(tx, { id, ...scope, ...entry, recordedBy: actor.staffId })
    await record(tx, recorderOf(actor, participant, mayTrial.withdrawConsent), {
      chain: studyId,
      action: `consent.${decision}`,
      subject: { type: 'participant', id: participantId },
      scope,
      body: { consent: id, purpose: 'recording', on: unsettled.on, note: noteId, version: null },
    })
  })
}
