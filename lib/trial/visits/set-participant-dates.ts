import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { identityOf } from '@/lib/trial/identity/identity-repository'
import { identityKeyOf, openIdentity } from '@/lib/trial/identity/sealed-identity'
import { day, line } from '@/lib/trial/input'
import { codedFacts } from '@/lib/trial/participants/coded-facts'
import { changeDates, type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { sealStudyWords } from '@/lib/trial/sealed-words'
import { findSite } from '@/lib/trial/study/study-repository'

export const setParticipantDatesInput = z
  .strictObject({ participantId: z.uuid(), consentOn: day, enrolledOn: day, reason: line(500) })
  .refine(({ consentOn, enrolledOn }) => consentOn <= enrolledOn, {
    path: ['enrolledOn'],
    message: 'Enrolment can’t come before consent.',
  })

/** Corrects the days of consent and enrolment; neither can be yet to come. What they were stays in the trail, with the reason. */
export async function setParticipantDates(
  actor: Actor,
  { participantId, reason, ...dates }: z.output<typeof setParticipantDatesInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.changeParticipant(actor, participant))
    const { studyId, siteId, consentOn, enrolledOn } = participant
    const { timeZone } = await findSite(tx, actor, participant)
    if (dates.enrolledOn > dayIn(timeZone, await now(tx)))
      throw new Refusal('invalid', undefined, { enrolledOn: 'This day has not come yet.' })
    await changeDates(tx, participant, { ...dates, ...(await factsOn(tx, participant, dates.enrolledOn)) })
    const words = await sealStudyWords(tx, studyId, participantId, reason)
    const scope = { studyId, siteId, participantId }
    await record(tx, recorderOf(actor, participant, mayTrial.changeParticipant), {
      chain: studyId,
      action: 'participant.changed',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { before: { consentOn, enrolledOn }, after: dates, words: words.commitment },
      words: words.bytes,
    })
  })
}

/** Another day of enrolment may be another age. The vault is opened for that here, and for nobody. */
async function factsOn(tx: Tx, participant: FoundParticipant, enrolledOn: string) {
  const { id: participantId, studyId, siteId } = participant
  const [row] = await identityOf(tx, participant, 'person')
  const person = row && openIdentity(await identityKeyOf(tx, { studyId, siteId, participantId }), row)
  if (person?.part !== 'person') return { ageBand: null, zip3: null }
  if (person.birthDate > enrolledOn)
    throw new Refusal('invalid', undefined, { enrolledOn: 'The vault has a later date of birth.' })
  return codedFacts(person, enrolledOn)
}
