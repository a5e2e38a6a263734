import type { Left } from '@/lib/measures/left-to-ask'
import { measures } from '@/lib/measures/measures'

/** "Due: PHQ-9, GAD-7", "Not asked: WAI-SR". */
export function leftWords({ standing, measures: codes }: Left): string {
  const titles = codes.map(code => measures[code].title).join(', ')
  return standing === 'due' ? `Due: ${titles}` : `Not asked: ${titles}`
}
