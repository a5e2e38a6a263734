import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { day, line } from './input'
import { changeDates, findParticipant } from './participant-repository'
import { sealStudyWords } from './sealed-words'

export const setParticipantDatesInput = z
  .strictObject({ participantId: z.uuid(), consentOn: day, enrolledOn: day, reason: line(500) })
  .refine(({ consentOn, enrolledOn }) => consentOn <= enrolledOn, {
    path: ['enrolledOn'],
    message: 'Enrolment can’t come before consent.',
  })

/** Corrects the days of consent and enrolment. What they were stays in the trail, with the reason. */
export async function setParticipantDates(
  actor: Actor,
  { participantId, reason, ...dates }: z.output<typeof setParticipantDatesInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.changeParticipant(actor, participant))
    const { studyId, siteId, consentOn, enrolledOn } = participant
    await changeDates(tx, participant, dates)
    const words = await sealStudyWords(tx, studyId, participantId, reason)
    const scope = { studyId, siteId, participantId }
    await record(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'participant.changed',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { before: { consentOn, enrolledOn }, after: dates, words: words.commitment },
      words: words.bytes,
    })
  })
}
