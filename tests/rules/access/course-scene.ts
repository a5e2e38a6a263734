import { randomUUID } from 'node:crypto'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { handedOf } from '@/lib/credentials/hand-session'
import { actorOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { askStatement } from '@/lib/measures/ask-statement'
import { writeStatement } from '@/lib/measures/write-statement'
import { closeDeviation } from '@/lib/trial/deviations/close-deviation'
import { draftDeviations } from '@/lib/trial/deviations/draft-deviations'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { keepWish } from '@/lib/trial/identity/keep-wish'
import { aSessionOf, askedBy, careHanded, said } from '@/tests/support/care-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { heldSession } from '@/tests/support/measure-makers'
import { password } from '@/tests/support/people'
import { careFor, type People, peopleOf } from './who'

export interface CourseScene {
  readonly study: TestStudy
  readonly people: People
  readonly participant: TestParticipant
  readonly visitId: string
  /** One that waits to be completed, and one of which something was said. */
  readonly deviations: { readonly drafted: string; readonly said: string }
  /** Of a session of the day before: what the therapist handed over, what the coordinator asked; and a session to come. */
  readonly care: { readonly offerId: string; readonly checkId: string; readonly laterVisitId: string }
  /** Asked for by the therapist, and by the coordinator. */
  readonly statements: Readonly<Record<'team' | 'office', Readonly<Record<'open' | 'completed', string>>>>
}

/** A participant whose first two visits were missed, with a wish and statements of both hands. */
export async function courseScene(): Promise<CourseScene> {
  const study = await aStudy()
  const people = await peopleOf(study)
  const today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
  const participant = await aParticipant(study, {
    consentOn: daysAfter(today, -31),
    enrolledOn: daysAfter(today, -30),
  })
  await careFor(study, people, participant)
  const visitId = participant.visits.PREP1 ?? ''
  await keepWish(study.coordinator, { participantId: participant.id, text: 'Never whisper' })
  await draftDeviations()
  const found = await readDeviations(study.coordinator, { studyId: study.id, participantId: participant.id })
  const [dismissed = '', drafted = ''] = found.map(({ row }) => row.id)
  await closeDeviation(study.coordinator, { deviationId: dismissed, as: 'dismissed', words: 'Held, and not noted.' })
  const office = study.coordinator
  const care = await careOf(study, participant)
  return {
    ...{ study, people, participant, visitId },
    deviations: { drafted, said: dismissed },
    care,
    statements: {
      team: {
        open: await handedOver(study.therapist, visitId),
        completed: await told(study.therapist, visitId, today),
      },
      office: { open: await handedOver(office, visitId), completed: await told(office, visitId, today) },
    },
  }
}

const told = async (who: Actor, visitId: string, saidOn: string) =>
  (await writeStatement(who, { visitId, saidOn, text: 'Enough.' })).statementId

async function handedOver({ email }: Actor, visitId: string): Promise<string> {
  const { token } = await signIn({ email, password, address: randomUUID() })
  await askStatement(actorOf(await heldSession(token)), { visitId })
  return handedOf(await heldSession(token)).forms[0] ?? ''
}

async function careOf(study: TestStudy, participant: TestParticipant): Promise<CourseScene['care']> {
  await aSessionOf(study, participant)
  const { formId: offerId } = await careHanded(study.therapist, participant)
  const checkId = await askedBy(study.coordinator, participant, said({ treatment: 'nothing' }))
  return { offerId, checkId, laterVisitId: participant.visits.MED2 ?? '' }
}
