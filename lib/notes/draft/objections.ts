import { agreementOn, isAgreement } from '@/lib/notes/agreement'
import { ticksOf } from '@/lib/notes/answer'
import type { Answers } from '@/lib/notes/fields'

export interface Objection {
  readonly field: string
  readonly option: string
}

/** Where one therapist ticked and the other objects: it keeps nobody from signing, and a supervisor hears of it. */
export const objectionsIn = (answers: Answers): Objection[] =>
  Object.entries(answers).flatMap(([field, answer]) => {
    const ticks = ticksOf(answer)
    return Object.keys(ticks)
      .filter(option => !isAgreement(option) && agreementOn(ticks, option) === 'objected')
      .map(option => ({ field, option }))
  })
