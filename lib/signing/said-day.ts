import { type Day, dayIn } from '@/lib/clock/instant'
import type { Answers } from '@/lib/notes/fields'
import type { FoundNote } from '@/lib/notes/note-repository'

/** The day that a note gives its contact: when it began, else the clock zero of its log; null where it gives neither. */
export function saidDay({ started_at, clock_zero }: Answers): Day | null {
  const said = [started_at, clock_zero].find(one => typeof one === 'string')
  return typeof said === 'string' ? said.slice(0, 10) : null
}

/** The day that the note gives; where nobody wrote one, the day of signing. */
export const serviceDay = ({ timeZone }: Pick<FoundNote, 'timeZone'>, answers: Answers, at: string): Day =>
  saidDay(answers) ?? dayIn(timeZone, at)
