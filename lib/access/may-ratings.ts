import { type Actor, holds } from './actor'

interface Place {
  readonly studyId: string
  readonly siteId: string
}
/** What the rules need to know of a rating: that it is in sight, and whose it is. */
export type RatingStanding = Place & {
  /** Null where nobody is assigned yet. */
  readonly raterId: string | null
}

/** Who arrange ratings and answer for them. */
const office = ['coordinator', 'investigator'] as const

/** Who may do what about the independent rating of the outcome. Nobody who cares or cared for a participant finds theirs: that is settled by sight. */
export const mayRatings = {
  /** Has ratings to see; which, sight says. */
  listRatings: (actor: Actor, study: { readonly studyId: string }) => holds(actor, ['rater', ...office], study),
  seeRating: (actor: Actor, rating: RatingStanding) => isRater(actor, rating) || holds(actor, office, rating),
  /** That it was done or not, and that this was wrong. */
  sayRating: (actor: Actor, rating: RatingStanding) => isRater(actor, rating),
  /** Gives it to a rater, calls it off, takes that back. */
  arrangeRating: (actor: Actor, place: Place) => holds(actor, ['coordinator'], place),
  /** Says why one was early, late or missed: who answers for departures and is no therapist of the participant. */
  explainRating: (actor: Actor, place: Place) => holds(actor, office, place),
}

const isRater = (actor: Actor, rating: RatingStanding): boolean =>
  rating.raterId === actor.staffId && holds(actor, ['rater'], rating)
