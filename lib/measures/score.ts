import type { Measure, MeasureAnswers } from './measure'

export interface Scored {
  readonly id: string
  readonly label: string
  /** Null where too much was left open. */
  readonly value: number | null
  readonly min: number
  readonly max: number
  /** What the value is called, where the measure has names for it. */
  readonly band: string | null
  readonly missing: number
  /** The mean of the others stands for what was left open. */
  readonly prorated: boolean
}

/** Every score of a measure, in its order; made up for open items only as far as its published rule goes. */
export function scoresOf(measure: Measure, answers: MeasureAnswers): Scored[] {
  return Object.entries(measure.scores).map(([id, score]) => {
    const { label, of, by, mostMissing, min, max, bands = [] } = score
    const given = of.flatMap(item => numberOf(answers[item]))
    const missing = of.length - given.length
    const isCounted = given.length > 0 && missing <= mostMissing
    const value = isCounted ? (by === 'mean' ? meanOf(given) : counted(given, of.length)) : null
    const band = value === null ? null : (bands.findLast(({ from }) => value >= from)?.label ?? null)
    return { id, label, value, min, max, band, missing, prorated: isCounted && missing > 0 }
  })
}

const meanOf = (given: readonly number[]): number => Math.round((sumOf(given) / given.length) * 10) / 10

/** The sum; with open items the mean of the others times their number, to the nearest whole. */
function counted(given: readonly number[], all: number): number {
  const sum = sumOf(given)
  return given.length === all ? sum : Math.round((sum / given.length) * all)
}

export const sumOf = (given: readonly number[]): number => given.reduce((total, one) => total + one, 0)

/** An answer as a number, or none. */
export const numberOf = (answer: string | null | undefined): number[] =>
  typeof answer === 'string' && /^\d+(\.\d+)?$/.test(answer) ? [Number(answer)] : []
