import type { Measure, MeasureAnswers, MeasurePart } from './measure'

/** What is wrong with each answer, by its item or part: a sentence that says what to do. With `complete`, required parts must be there. */
export function troublesOf(
  measure: Measure,
  answers: MeasureAnswers,
  { complete }: { readonly complete: boolean },
): Record<string, string> {
  const known: readonly string[] = Object.keys(measure.licence === 'ship' ? measure.items : measure.parts)
  const strange = Object.keys(answers).filter(id => !known.includes(id))
  const troubles = [
    ...strange.map(id => [id, 'This measure has no such question.'] as const),
    ...known.flatMap(id => {
      const trouble = troubleOf(measure, id, answers[id] ?? null, complete)
      return trouble ? [[id, trouble] as const] : []
    }),
  ]
  return Object.fromEntries(troubles)
}

function troubleOf(measure: Measure, id: string, answer: string | null, complete: boolean): string | null {
  if (measure.licence === 'ship') {
    const choices = measure.items[id]?.choices ?? measure.choices
    return answer === null || Object.hasOwn(choices, answer) ? null : 'Choose one of the answers.'
  }
  const part = measure.parts[id]
  if (!part) return null
  if (answer !== null) return wrongIn(part, answer)
  return complete && ('flag' in part || !part.optional) ? 'Fill this in.' : null
}

function wrongIn(part: MeasurePart, answer: string): string | null {
  if ('flag' in part) return answer === 'yes' || answer === 'no' ? null : 'Choose yes or no.'
  const { min, max, decimals } = part
  const shape = decimals ? /^\d{1,3}(\.\d)?$/ : /^\d{1,3}$/
  const asked = decimals
    ? `a number from ${min} to ${max}, with one decimal at most`
    : `a whole number from ${min} to ${max}`
  return shape.test(answer) && Number(answer) >= min && Number(answer) <= max ? null : `Enter ${asked}.`
}
