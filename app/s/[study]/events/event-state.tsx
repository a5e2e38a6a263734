import { Due } from '@/app/_ui/page/due'
import { howLong } from '@/app/_ui/page/how-long'
import { Time } from '@/app/_ui/page/time'
import { knownSince } from '@/lib/events/event-clock'
import { decisionLabels, gradeLabels, outcomeLabels } from '@/lib/events/event-words'
import type { EventInList } from '@/lib/events/list-events'

type Timed = Pick<EventInList, 'event' | 'due' | 'timeZone' | 'signedBy' | 'signedAt'>

/** Until when the sponsor must know; the clock itself is said in hours. Where none runs, what else is open, and for how long. */
export function EventClock({ event, due, timeZone, now, signedBy, signedAt }: Timed & { now: string }) {
  if (event.struckAt) return 'Entered in error'
  const open = event.decision === 'undecided' && `Not decided yet, known for ${howLong(knownSince(event), now)}`
  if (event.reportedAt)
    return (
      <>
        {open && `${open}. `}Sponsor told <Time at={event.reportedAt} zone={timeZone} />
      </>
    )
  if (!due && open) return open
  if (!due && event.decision === 'not_ae')
    return (
      <>
        {reviewWords[event.review ?? 'waiting']}
        {event.review && signedAt && (
          <>
            : reviewed and signed by {signedBy}, <Time at={signedAt} zone={timeZone} />
          </>
        )}
      </>
    )
  if (!due) return 'Not serious'
  const hours = Math.floor((Date.parse(due) - Date.parse(now)) / 3_600_000)
  const left = hours < 0 ? 'The time is over' : hours === 0 ? 'Less than an hour left' : `${hours} h left`
  return (
    <Due>
      {left}, {hours < 0 ? 'since' : 'until'} <Time at={due} zone={timeZone} />
    </Due>
  )
}

const reviewWords = {
  waiting: 'Waits for the investigator',
  agreed: 'The investigator agrees',
  overturned: 'Overturned by the investigator',
}

/** What is coded of an event, in one line. */
export function eventWords({
  event,
  visitCode,
  entries,
  signedEntries,
}: Pick<EventInList, 'event' | 'visitCode' | 'entries' | 'signedEntries'>): string {
  const { decision, grade, serious, outcome } = event
  const grades: Readonly<Record<string, string>> = gradeLabels
  return [
    decisionLabels[decision],
    grade !== null ? `grade ${grades[String(grade)]}` : decision !== 'not_ae' && 'no grade yet',
    serious === 'yes' ? 'serious' : serious === 'no' ? 'not serious' : decision !== 'not_ae' && 'not assessed yet',
    outcome && outcomeLabels[outcome].toLowerCase(),
    visitCode && `heard of at ${visitCode}`,
    signedEntries > 0 && (signedEntries < entries ? `signed as of entry ${signedEntries} of ${entries}` : 'signed'),
  ]
    .filter(Boolean)
    .join(', ')
}
