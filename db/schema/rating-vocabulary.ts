/** What is said of an outcome rating: nothing is changed, the last thing said is what stands. */
export const ratingEntryKinds = [
  'assigned',
  'done',
  'not_done',
  'taken_back',
  'called_off',
  'resumed',
  'explained',
] as const
/** Codes alone: a word of whoever rates or is rated could say which arm it was. */
export const ratingNotDoneReasons = [
  'participant_declined',
  'participant_unwell',
  'not_reached',
  'rater_away',
  'elsewhere',
] as const
export const ratingTakenBackReasons = [
  'wrong_participant',
  'wrong_day',
  'not_held',
  'held_after_all',
  'by_mistake',
] as const
export const ratingCalledOffReasons = ['participant_withdrew', 'not_needed', 'planned_in_error'] as const
export const ratingDepartureReasons = [
  'participant_asked',
  'participant_unwell',
  'staff_away',
  'site_closed',
  'elsewhere',
  'no_departure',
] as const
export const ratingReasons = [
  ...new Set([
    ...ratingNotDoneReasons,
    ...ratingTakenBackReasons,
    ...ratingCalledOffReasons,
    ...ratingDepartureReasons,
  ]),
] as unknown as readonly [RatingReason, ...RatingReason[]] // a set of a list that is not empty is not empty
export type RatingReason =
  | (typeof ratingNotDoneReasons)[number]
  | (typeof ratingTakenBackReasons)[number]
  | (typeof ratingCalledOffReasons)[number]
  | (typeof ratingDepartureReasons)[number]
export const ratingDepartures = ['early', 'late', 'missed'] as const
