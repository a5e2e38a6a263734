import { isAgreement } from './agreement'
import type { Answer, Gap, Item, PathValue, StampedTick, Tick } from './fields'

/** Openly not answered, with the way in which it wasn't. */
export const isGap = (answer: Answer | PathValue): answer is Gap => has(answer, 'gap')

/** The one-tap answer "none of these". */
export const isNone = (answer: Answer | PathValue): answer is { readonly none: true } => has(answer, 'none')

/** A yes or a no at one check. */
export const isTick = (value: PathValue): value is Tick => has(value, 'done')

/** The codes that an answer is, or contains: of checks those that somebody said yes to, of a measure its flags with a yes. */
export function codesOf(answer: Answer): readonly string[] {
  if (typeof answer === 'string') return [answer]
  if (has(answer, 'codes')) return answer.codes
  const ticked = Object.entries(ticksOf(answer)).filter(([part, { done }]) => done && !isAgreement(part))
  const flagged = Object.entries(scoresOf(answer)).filter(([, score]) => score === 'yes')
  return [...ticked, ...flagged].map(([part]) => part)
}

/** The ticks of a checks answer, by option, or by option and person where both must tick. */
export const ticksOf = (answer: Answer): Readonly<Record<string, StampedTick>> =>
  has(answer, 'ticks') ? answer.ticks : {}

/** The filled cells of a matrix answer, by `row.column`. */
export const cellsOf = (answer: Answer): Readonly<Record<string, string>> => (has(answer, 'cells') ? answer.cells : {})

/** What is entered of a measure, by part. */
export const scoresOf = (answer: Answer): Readonly<Record<string, string>> =>
  has(answer, 'scores') ? answer.scores : {}

/** The rows of a staff or group answer. */
export const itemsOf = (answer: Answer): readonly Item[] => (has(answer, 'items') ? answer.items : [])

function has<A, K extends string>(answer: A, key: K): answer is Extract<A, { readonly [P in K]: unknown }> {
  return typeof answer === 'object' && answer !== null && key in answer
}
