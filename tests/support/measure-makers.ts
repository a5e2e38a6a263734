import { randomUUID } from 'node:crypto'
import { asActor } from '@/db/work'
import { enterForm } from '@/lib/measures/enter-form'
import { openFormsOf } from '@/lib/measures/form-repository'
import { handOver } from '@/lib/measures/hand-over'
import type { MeasureAnswers } from '@/lib/measures/measure'
import type { TestParticipant, TestStudy } from './makers'
import { signedIn } from './people'

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
  const visitId = participant.visits.PREP1 ?? ''
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
