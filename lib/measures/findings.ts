import type { Measure, MeasureAnswers, Threshold } from './measure'
import { numberOf } from './score'

export interface Finding {
  readonly id: string
  readonly label: string
  /** Null where open answers could turn it either way. */
  readonly holds: boolean | null
}

/** What the published rules of a measure say of these answers. Counted, never concluded from: the clinician judges. */
export const findingsOf = (measure: Measure, answers: MeasureAnswers): Finding[] =>
  Object.entries(measure.findings ?? {}).map(([id, { label, all }]) => ({
    id,
    label,
    holds: every(all.map(condition => holds(condition, answers))),
  }))

/** Decided as soon as no open answer could change it. */
function holds({ of, from, atLeast, lower = {}, atMost }: Threshold, answers: MeasureAnswers): boolean | null {
  const values = of.map(item => ({ value: numberOf(answers[item])[0], from: lower[item] ?? from }))
  const sure = values.filter(({ value, from }) => value !== undefined && value >= from).length
  const possible = sure + values.filter(({ value }) => value === undefined).length
  if (possible < atLeast || (atMost !== undefined && sure > atMost)) return false
  return sure >= atLeast && (atMost === undefined || possible <= atMost) ? true : null
}

const every = (conditions: readonly (boolean | null)[]): boolean | null => {
  if (conditions.includes(false)) return false
  return conditions.includes(null) ? null : true
}
