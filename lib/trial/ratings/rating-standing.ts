import type { ratingDepartures } from '@/db/schema/rating-vocabulary'
import type { RatingStanding } from '@/lib/access/may-ratings'
import type { Day } from '@/lib/clock/instant'

export type Departure = (typeof ratingDepartures)[number]

/** A rating as it stands today, by its site's own date; days move with the session that they count from. */
export interface Rating extends RatingStanding {
  readonly id: string
  readonly code: string
  readonly participantCode: string
  readonly timeZone: string
  readonly today: Day
  /** The day of the session, as it was held or is planned. */
  readonly anchorOn: Day
  readonly targetOn: Day
  readonly windowFrom: Day
  readonly windowTo: Day
  /** Since when the participant does not take part any more. */
  readonly stoppedOn: Day | null
  readonly raterName: string | null
  readonly state: 'planned' | 'done' | 'not_done' | 'called_off'
  readonly doneOn: Day | null
  readonly reason: string | null
  /** What was explained already, for those who explain departures; null for a rater. */
  readonly explained: readonly Departure[] | null
}

/** Where it belongs in a list. */
export function placeOf(rating: Rating): 'due' | 'coming' | 'over' {
  if (rating.state !== 'planned' || isStopped(rating)) return 'over'
  return rating.windowFrom <= rating.today ? 'due' : 'coming'
}

/** The participant stopped before its window closed, and nothing was said of it: nobody waits for it any more. */
export const isStopped = ({ state, stoppedOn, windowTo }: Rating): boolean =>
  state === 'planned' && stoppedOn !== null && stoppedOn <= windowTo

/** The last day that a rating can have been done on. */
export const lastDayOf = ({ today, stoppedOn }: Rating): Day => (stoppedOn && stoppedOn < today ? stoppedOn : today)

/** How it departs from its window today; null where it does not. */
export function departureOf(rating: Rating): Departure | null {
  const { state, doneOn, windowFrom, windowTo, today } = rating
  if (state === 'called_off' || isStopped(rating)) return null
  if (doneOn) return doneOn < windowFrom ? 'early' : doneOn > windowTo ? 'late' : null
  return state === 'not_done' || windowTo < today ? 'missed' : null
}

/** A departure that nobody has said the reason of. */
export const openDeparture = (rating: Rating): Departure | null => {
  const departure = departureOf(rating)
  return departure && rating.explained && !rating.explained.includes(departure) ? departure : null
}
