import type { Measure } from './measure'

/** One answer in words: "2, More than half the days". */
export function wordsOf(measure: Measure, id: string, answer: string | null): string {
  if (answer === null) return 'Left open'
  if (measure.licence === 'ship') {
    const words = (measure.items[id]?.choices ?? measure.choices)[answer]
    return words ? `${answer}, ${words}` : answer
  }
  const part = measure.parts[id]
  if (part && 'flag' in part) return answer === 'yes' ? 'Yes' : 'No'
  return answer
}
