import { z } from 'zod'
import { ratingDepartureReasons, ratingDepartures } from '@/db/schema/rating-vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayRatings } from '@/lib/access/may-ratings'
import { record } from '@/lib/audit/record'
import { ownRecorder } from '@/lib/credentials/own-event'
import { allow } from '@/lib/outcome/refusal'
import { findRatingToChange } from '@/lib/trial/ratings/find-rating-to-change'
import { ratingEvent } from '@/lib/trial/ratings/rating-event'
import { insertEntry } from '@/lib/trial/ratings/rating-repository'
import { openDeparture } from '@/lib/trial/ratings/rating-standing'

export const explainRatingInput = z.strictObject({
  ratingId: z.uuid(),
  /** What the form was opened about. */
  departure: z.enum(ratingDepartures),
  reason: z.enum(ratingDepartureReasons, 'Choose a reason.'),
})

/**
 * Says why a rating was early, late or missed, or that it is no departure. It stands by itself, beside the departures of the course,
 * which therapists see: what departs is worked out of its days, so nothing is drafted and nothing lapses.
 */
export async function explainRating(
  actor: Actor,
  { ratingId, departure, reason }: z.output<typeof explainRatingInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const rating = await findRatingToChange(tx, actor, ratingId)
    allow(mayRatings.explainRating(actor, rating))
    allow(openDeparture(rating) === departure, 'stale')
    await insertEntry(tx, actor, rating, { kind: 'explained', departure, reason })
    await record(tx, ownRecorder(actor), ratingEvent(ratingId, 'explained', { departure, reason }))
  })
}
