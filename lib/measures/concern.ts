import { reachesCssrsLimit } from '@/lib/trial/study/cssrs-limit'
import { wordsOf } from './display'
import type { Measure, MeasureAnswers } from './measure'

/** The answers that ask for a judgement of risk. */
export type Concern = readonly {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly words: string
}[]

/** PHQ-9 item 9 from “several days” on, or a C-SSRS result that reaches the site's limit; none otherwise. */
export function concernOf(
  measure: Measure,
  answers: MeasureAnswers,
  { cssrsLimit }: { readonly cssrsLimit?: number },
): Concern {
  return Object.entries(answers).flatMap(([id, value]) => {
    if (value === null || !asks(measure, id, value, cssrsLimit)) return []
    const parts = measure.licence === 'ship' ? measure.items : measure.parts
    return [{ id, label: parts[id]?.label ?? id, value, words: wordsOf(measure, id, value) }]
  })
}

function asks({ code }: Measure, id: string, value: string, cssrsLimit: number | undefined): boolean {
  if (code === 'phq9') return id === 'phq9_9' && value !== '0'
  return code === 'cssrs' && reachesCssrsLimit(id, value, cssrsLimit)
}

/** The same answers with the same values as the last time. */
export const isAsBefore = (now: Concern, before: Concern): boolean => keyOf(now) === keyOf(before)

const keyOf = (concern: Concern) =>
  concern
    .map(({ id, value }) => `${id}=${value}`)
    .sort()
    .join(' ')
