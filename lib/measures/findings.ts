import type { Measure, MeasureAnswers, ScoreThreshold, Threshold } from './measure'
import { numberOf, sumOf } from './score'

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
    holds: every(
      all.map(condition => ('score' in condition ? comesTo(condition, measure, answers) : holds(condition, answers))),
    ),
  }))

/** Decided as soon as no open answer could change it. */
function holds({ of, from, atLeast, lower = {}, atMost }: Threshold, answers: MeasureAnswers): boolean | null {
  const values = of.map(item => ({ value: numberOf(answers[item])[0], from: lower[item] ?? from }))
  const sure = values.filter(({ value, from }) => value !== undefined && value >= from).length
  const possible = sure + values.filter(({ value }) => value === undefined).length
  if (possible < atLeast || (atMost !== undefined && sure > atMost)) return false
  return sure >= atLeast && (atMost === undefined || possible <= atMost) ? true : null
}

/** What it comes to with every open item at its lowest, and at its highest, decides. */
function comesTo({ score, from }: ScoreThreshold, { id, scores }: Measure, answers: MeasureAnswers): boolean | null {
  const counted = scores[score]
  if (!counted) throw new Error(`There is no score ${score} of ${id}.`)
  const { of, min, max } = counted
  const given = of.flatMap(item => numberOf(answers[item]))
  const withOpenAt = (all: number) => sumOf(given) + ((of.length - given.length) * all) / of.length
  if (withOpenAt(min) >= from) return true
  return withOpenAt(max) >= from ? null : false
}

const every = (conditions: readonly (boolean | null)[]): boolean | null => {
  if (conditions.includes(false)) return false
  return conditions.includes(null) ? null : true
}
