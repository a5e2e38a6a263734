import { dateWords } from '@/lib/clock/calendar'
import type { FormRow } from '@/lib/measures/form-repository'
import { notDoneLabels } from '@/lib/measures/not-done-reasons'

const ways = { participant: 'answered by the participant', transcribed: 'written down by staff' } as const

type StatedForm = Pick<FormRow, 'state' | 'way' | 'answeredOn' | 'notDoneReason'>

/** "answered by the participant on 3 March 2026", "declined". */
export function stateWords({ state, way, answeredOn, notDoneReason }: StatedForm): string {
  switch (state) {
    case 'open':
      return 'handed over, not finished'
    case 'declined':
      return 'declined'
    case 'not_done':
      return `not done: ${notDoneReason ? notDoneLabels[notDoneReason].toLowerCase() : ''}`
    case 'completed':
      return `${ways[way]} on ${dateWords(answeredOn ?? '')}`
    case 'entered_in_error':
      return `entered in error (${ways[way]} on ${dateWords(answeredOn ?? '')})`
  }
}
