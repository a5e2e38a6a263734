import { randomUUID } from 'node:crypto'
import { asActor } from '@/db/work'
import { handedOf } from '@/lib/credentials/hand-session'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import type { HeldSession } from '@/lib/credentials/session-repository'
import { signIn } from '@/lib/credentials/sign-in'
import { enterForm } from '@/lib/measures/enter-form'
import { openFormsOf } from '@/lib/measures/form-repository'
import { handOver } from '@/lib/measures/hand-over'
import type { MeasureAnswers } from '@/lib/measures/measure'
import type { TestParticipant, TestStudy } from './makers'
import { password, signedIn } from './people'

export interface TestForm {
  readonly id: string
  readonly participant: TestParticipant
  readonly visitId: string
}

/** A PHQ-9 of the first visit: handed over and open without answers, else written down with them. */
export async function aForm(
  study: TestStudy,
  participant: TestParticipant,
  answers?: MeasureAnswers,
  answeredOn = '2026-02-01',
): Promise<TestForm> {
  const visitId = firstVisit(participant)
  const form = { participant, visitId }
  if (answers) {
    const id = randomUUID()
    await enterForm(study.therapist, { visitId, code: 'phq9', answeredOn, answers }, { id })
    return { ...form, id }
  }
  const holder = await signedIn(study.therapist.staffId)
  await handOver(holder, { visitId, codes: ['phq9'] })
  const [open] = await asActor(holder.staffId, tx => openFormsOf(tx, visitId))
  return { ...form, id: open?.id ?? '' }
}

export const firstVisit = ({ visits }: TestParticipant): string => visits.PREP1 ?? ''

/** The session of a token, whatever may be done with it. */
export async function heldSession(token: string): Promise<HeldSession> {
  const held = await sessionOf(token)
  if (!held) throw new Error('There is no such session.')
  return held
}

/** The therapist's session in a participant's hands, at the first visit. */
export async function handed(study: TestStudy, participant: TestParticipant, ...codes: ('phq9' | 'gad7' | 'pcl5')[]) {
  const { token } = await signIn({ email: study.therapist.email, password, address: randomUUID() })
  await handOver(actorOf(await heldSession(token)), { visitId: firstVisit(participant), codes })
  return { token, ...handedOf(await heldSession(token)) }
}
