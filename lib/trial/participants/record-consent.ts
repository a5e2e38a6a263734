import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { consentDecisions, consentPurposes, consentSources } from '@/db/schema/consent-vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { day, line } from '@/lib/trial/input'
import { planMissingRatings } from '@/lib/trial/ratings/plan-missing-ratings'
import { holdRatings } from '@/lib/trial/ratings/rating-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { holdCourse } from '@/lib/trial/visits/visit-repository'
import type { ConsentStanding } from './consent'
import { insertConsent, standingConsents } from './consent-repository'
import { findParticipant } from './participant-repository'

export const recordConsentInput = z
  .strictObject({
    participantId: z.uuid(),
    purpose: z.enum(consentPurposes),
    decision: z.enum(consentDecisions, 'Choose what they said.'),
    decidedOn: day,
    /** As the site names the version of its form. */
    formVersion: line(40).optional(),
    source: z.enum(consentSources, 'Choose how they said it.'),
  })
  .refine(({ decision, formVersion }) => decision !== 'given' || formVersion, {
    path: ['formVersion'],
    message: 'Name the version of the form.',
  })
type Input = z.output<typeof recordConsentInput>
type Said = Omit<Input, 'participantId'>

/**
 * Writes down what the participant said of one purpose. Nothing is written over: what was said before stays beside it. To
 * withdraw is as easy as it can be: anyone of the care team writes it down, and nobody asks why (ICH E6(R3) 2.8). Who takes part
 * again gets the rating that the study came to ask for meanwhile.
 */
export async function recordConsent(actor: Actor, { participantId, ...said }: Input): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    const withdraws = said.decision === 'withdrawn'
    allow(withdraws ? mayTrial.withdrawConsent(actor, participant) : mayTrial.recordConsent(actor, participant))
    const { studyId, siteId, timeZone } = participant
    const takesPart = said.purpose === 'taking_part' && said.decision === 'given'
    if (takesPart) await holdRatings(tx, studyId)
    await holdCourse(tx, participantId)
    const standing = (await standingConsents(tx, participant)).find(({ purpose }) => purpose === said.purpose)
    if (standing) fits(said, standing, dayIn(timeZone, await now(tx)))
    const id = uuid()
    const scope = { studyId, siteId, participantId }
    await insertConsent(tx, { id, ...scope, ...said, recordedBy: actor.staffId })
    const ratings = takesPart
      ? await planMissingRatings(tx, actor, await findStudy(tx, actor, studyId), { participantId })
      : []
    await record(
      tx,
      recorderOf(actor, participant, withdraws ? mayTrial.withdrawConsent : mayTrial.recordConsent),
      {
        chain: studyId,
        action: `consent.${said.decision}`,
        subject: { type: 'participant', id: participantId },
        scope,
        body: { consent: id, purpose: said.purpose, on: said.decidedOn, version: said.formVersion ?? null },
      },
      ...ratings,
    )
  })
}

function fits({ purpose, decision, decidedOn }: Said, standing: ConsentStanding, today: Day): void {
  const refuse = (field: keyof Said, message: string) => {
    throw new Refusal('invalid', undefined, { [field]: message })
  }
  if (decidedOn > today) refuse('decidedOn', 'This day has not come yet.')
  if (standing.decidedOn !== null && decidedOn < standing.decidedOn)
    refuse('decidedOn', 'This is before what was written down last.')
  if (decision === 'withdrawn' && standing.decision !== 'given')
    refuse('decision', 'It was never given, so it can’t be taken back. Choose “Declined”.')
  if (decision === 'declined' && standing.decision === 'given')
    refuse('decision', 'It was given before. Choose “Withdrawn”.')
  if (decision === 'declined' && purpose === 'taking_part')
    refuse('decision', 'Whoever is in the trial has agreed to take part.')
}
