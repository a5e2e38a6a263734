import type { Measure } from '@/lib/measures/measure'

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
  return Object.entries(measure.parts).map(([id, part]) =>
    'flag' in part
      ? { id, label: part.label, optional: false, choices: { yes: 'Yes', no: 'No' }, byCode: false }
      : {
          id,
          label: part.label,
          optional: part.optional === true,
          min: part.min,
          max: part.max,
          decimals: part.decimals ?? 0,
        },
  )
}

/** Paper forms are read off by their numbers. */
const numbered = (choices: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(choices).map(([code, words]) => [code, `${code}, ${words}`]))
