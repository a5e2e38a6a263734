import type {
  ratingCalledOffReasons,
  ratingDepartureReasons,
  ratingNotDoneReasons,
  ratingTakenBackReasons,
} from '@/db/schema/rating-vocabulary'

type Labels<V extends readonly string[]> = Readonly<Record<V[number], string>>

/** No reason takes words: what hints at the arm is kept where it belongs, outside Vigil. */
export const notDoneLabels = {
  participant_declined: 'The participant declined it',
  participant_unwell: 'The participant was unwell',
  not_reached: 'The participant was not reached',
  rater_away: 'The rater was not available',
  elsewhere: 'Another reason, kept outside Vigil',
} as const satisfies Labels<typeof ratingNotDoneReasons>

export const takenBackLabels = {
  wrong_participant: 'It was another participant',
  wrong_day: 'It was another day',
  not_held: 'It was not held',
  held_after_all: 'It was held after all',
  by_mistake: 'Said by mistake',
} as const satisfies Labels<typeof ratingTakenBackReasons>

export const calledOffLabels = {
  participant_withdrew: 'The participant withdrew',
  not_needed: 'Not needed by the protocol',
  planned_in_error: 'Planned in error',
} as const satisfies Labels<typeof ratingCalledOffReasons>

export const departureReasonLabels = {
  participant_asked: 'The participant asked for it',
  participant_unwell: 'The participant was unwell',
  staff_away: 'The rater was not available',
  site_closed: 'The site was closed',
  elsewhere: 'Another reason, kept outside Vigil',
  no_departure: 'It is no departure from the protocol',
} as const satisfies Labels<typeof ratingDepartureReasons>

export const departureLabels = {
  early: 'Held before its window',
  late: 'Held after its window',
  missed: 'Not held within its window',
} as const

const reasonLabels: Readonly<Record<string, string>> = {
  ...departureReasonLabels,
  ...calledOffLabels,
  ...takenBackLabels,
  ...notDoneLabels,
}
/** A reason in the middle of a sentence. */
export const reasonWords = (reason: string | null): string => {
  const label = reasonLabels[reason ?? ''] ?? ''
  return label.charAt(0).toLowerCase() + label.slice(1)
}
