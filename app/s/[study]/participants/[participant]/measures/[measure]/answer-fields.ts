import type { Measure, MeasurePart } from '@/lib/measures/measure'

/** One answer or score to write down: by its choices, or as a number in a range. */
export type AnswerField = { readonly id: string; readonly label: string; readonly optional: boolean } & (
  | { readonly choices: Readonly<Record<string, string>>; readonly byCode: boolean }
  | { readonly min: number; readonly max: number; readonly decimals: number }
)

/** What is written down of a measure, in its order. An item that was left open on the paper stays open. */
export function answerFields(measure: Measure): AnswerField[] {
  if (measure.licence === 'ship')
    return Object.entries(measure.items).map(([id, { label, choices, optional }], index) => ({
      id,
      label: `${index + 1}. ${label}`,
      optional: optional === true,
      choices: numbered(choices ?? measure.choices),
      byCode: !choices,
    }))
  const byItem = measure.licence === 'site_supplied'
  return Object.entries(measure.parts).map(([id, part]) => partField(id, part, byItem))
}

/** Of items by their number any may stay open, which is said once above them; few numbers are chosen from, as they are ringed on the paper. */
function partField(id: string, part: MeasurePart, byItem: boolean): AnswerField {
  const { label } = part
  if ('flag' in part) return { id, label, optional: false, choices: { yes: 'Yes', no: 'No' }, byCode: false }
  const { min, max, decimals = 0 } = part
  if (byItem && max < 10) return { id, label, optional: false, choices: numbersFrom(min, max), byCode: true }
  return { id, label, optional: part.optional === true && !byItem, min, max, decimals }
}

const numbersFrom = (min: number, max: number) =>
  Object.fromEntries(Array.from({ length: max - min + 1 }, (_, index) => [`${min + index}`, `${min + index}`]))

/** Paper forms are read off by their numbers. */
const numbered = (choices: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(choices).map(([code, words]) => [code, `${code}, ${words}`]))
