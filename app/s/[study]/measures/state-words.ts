import { dateWords } from '@/lib/clock/calendar'
import type { FormRow } from '@/lib/measures/form-repository'

const ways = { participant: 'answered by the participant', transcribed: 'written down by staff' } as const

/** "answered by the participant on 3 March 2026", "declined". */
export function stateWords({ state, way, answeredOn }: Pick<FormRow, 'state' | 'way' | 'answeredOn'>): string {
  switch (state) {
    case 'open':
      return 'handed over, not finished'
    case 'declined':
      return 'declined'
    case 'completed':
      return `${ways[way]} on ${dateWords(answeredOn ?? '')}`
    case 'entered_in_error':
      return `entered in error (${ways[way]} on ${dateWords(answeredOn ?? '')})`
  }
}
