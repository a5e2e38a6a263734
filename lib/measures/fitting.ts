import { z } from 'zod'
import { Refusal } from '@/lib/outcome/refusal'
import { troublesOf } from './check'
import type { Measure, MeasureAnswers } from './measure'

/** Answers by item or part, as a page sends them. */
export const answersSent = z.record(z.string().max(40), z.string().max(10).nullable())

/** Each misfit is named at its question, or nothing is. */
export function fitting(measure: Measure, answers: MeasureAnswers, complete: boolean): void {
  const troubles = troublesOf(measure, answers, { complete })
  if (Object.keys(troubles).length > 0) throw new Refusal('invalid', undefined, troubles)
}

export const answeredIn = (answers: MeasureAnswers): number => Object.values(answers).filter(one => one !== null).length
