import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { askCareCheck } from '@/lib/care/ask-care-check'
import type { CareAnswers } from '@/lib/care/care-answers'
import { keepCareCheck } from '@/lib/care/keep-care-check'
import { offerCareCheck } from '@/lib/care/offer-care-check'
import { daysAfter } from '@/lib/clock/day-start'
import { handedOf } from '@/lib/credentials/hand-session'
import { actorOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import type { TestParticipant, TestStudy } from './makers'
import { heldSession } from './measure-makers'
import { aNote, save, type TestNote } from './note-makers'
import { password } from './people'

/** The first session of a participant. */
export const session = ({ visits }: TestParticipant): string => visits.MED1 ?? ''

export const said = (answers: Partial<CareAnswers> = {}): CareAnswers => ({
  ...{ treatment: null, treatmentWords: '', touch: null, touchWords: '', about: [] },
  ...answers,
})

/** The screen of somebody in the participant's hands, for the care check of the first session. */
export async function careHanded({ email }: Actor, participant: TestParticipant) {
  const { token } = await signIn({ email, password, address: randomUUID() })
  await offerCareCheck(actorOf(await heldSession(token)), { visitId: session(participant) })
  const { actor, forms } = handedOf(await heldSession(token))
  return { token, actor, forms, formId: forms[0] ?? '' }
}

/** Answered alone on the screen of somebody, or declined; gives the check's id. */
export async function answeredAlone(
  holder: Actor,
  participant: TestParticipant,
  answers: CareAnswers | null,
): Promise<string> {
  const { actor, formId } = await careHanded(holder, participant)
  const id = randomUUID()
  await keepCareCheck(actor, { formId, id, answers })
  return id
}

/** Asked by somebody who was not in the session; gives the check's id. */
export async function askedBy(
  actor: Actor,
  participant: TestParticipant,
  answers: CareAnswers | null,
): Promise<string> {
  const id = randomUUID()
  await askCareCheck(actor, { visitId: session(participant), id, answers })
  return id
}

/** A first session so many days ago by the site's own clock, its note begun and its lead therapist said to have been there. */
export async function aSessionOf(study: TestStudy, participant: TestParticipant, daysAgo = 1): Promise<TestNote> {
  const note = await aBareSessionOf(study, participant, daysAgo)
  const there = `staff_present.${randomUUID()}`
  await save(study.therapist, note, { [there]: true, [`${there}.person`]: study.therapist.staffId })
  return note
}

/** The same, with nothing in its note. */
export async function aBareSessionOf(study: TestStudy, participant: TestParticipant, daysAgo = 1): Promise<TestNote> {
  const { coordinator } = study
  const { visits, today } = await participantPage(coordinator, { studyId: study.id, participantId: participant.id })
  const { id: visitId, targetOn: from } = visits.find(({ code }) => code === 'MED1') ?? { id: '', targetOn: '' }
  const to = daysAfter(today, -daysAgo)
  if (from !== to) await moveVisit(coordinator, { visitId, from, to, reason: 'participant_asked' })
  return aNote(study, { kind: 'session', participant })
}
