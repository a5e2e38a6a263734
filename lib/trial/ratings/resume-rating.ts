import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayRatings } from '@/lib/access/may-ratings'
import { record } from '@/lib/audit/record'
import { ownRecorder } from '@/lib/credentials/own-event'
import { allow } from '@/lib/outcome/refusal'
import { findRatingToChange } from './find-rating-to-change'
import { ratingEvent } from './rating-event'
import { insertEntry } from './rating-repository'

export const resumeRatingInput = z.strictObject({ ratingId: z.uuid() })

/** Takes back that a rating was called off. */
export async function resumeRating(actor: Actor, { ratingId }: z.output<typeof resumeRatingInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const rating = await findRatingToChange(tx, actor, ratingId)
    allow(mayRatings.arrangeRating(actor, rating))
    allow(rating.state === 'called_off', 'stale')
    await insertEntry(tx, actor, rating, { kind: 'resumed' })
    await record(tx, ownRecorder(actor), ratingEvent(ratingId, 'resumed'))
  })
}
