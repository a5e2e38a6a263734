import { z } from 'zod'
import { ratingCalledOffReasons } from '@/db/schema/rating-vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayRatings } from '@/lib/access/may-ratings'
import { record } from '@/lib/audit/record'
import { ownRecorder } from '@/lib/credentials/own-event'
import { allow } from '@/lib/outcome/refusal'
import { findRatingToChange } from './find-rating-to-change'
import { ratingEvent } from './rating-event'
import { insertEntry } from './rating-repository'

export const callRatingOffInput = z.strictObject({
  ratingId: z.uuid(),
  reason: z.enum(ratingCalledOffReasons, 'Choose a reason.'),
})

/** A rating that nobody waits for any more. One of somebody who withdrew lapses by itself (lib/trial/ratings/rating-standing). */
export async function callRatingOff(
  actor: Actor,
  { ratingId, reason }: z.output<typeof callRatingOffInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const rating = await findRatingToChange(tx, actor, ratingId)
    allow(mayRatings.arrangeRating(actor, rating))
    allow(rating.state === 'planned', 'stale')
    await insertEntry(tx, actor, rating, { kind: 'called_off', reason })
    await record(tx, ownRecorder(actor), ratingEvent(ratingId, 'called_off', { reason }))
  })
}
