import { z } from 'zod'
import { ratingNotDoneReasons, ratingTakenBackReasons } from '@/db/schema/rating-vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayRatings } from '@/lib/access/may-ratings'
import { record } from '@/lib/audit/record'
import { dateWords } from '@/lib/clock/calendar'
import type { Day } from '@/lib/clock/instant'
import { ownRecorder } from '@/lib/credentials/own-event'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { day } from '@/lib/trial/input'
import { findRatingToChange } from './find-rating-to-change'
import { ratingEvent } from './rating-event'
import { insertEntry } from './rating-repository'
import { lastDayOf, type Rating } from './rating-standing'

const ratingId = z.uuid()
export const sayRatingInput = z.discriminatedUnion('as', [
  z.strictObject({ ratingId, as: z.literal('done'), doneOn: day }),
  z.strictObject({
    ratingId,
    as: z.literal('not_done'),
    reason: z.enum(ratingNotDoneReasons, 'Choose a reason.'),
  }),
  z.strictObject({
    ratingId,
    as: z.literal('taken_back'),
    reason: z.enum(ratingTakenBackReasons, 'Choose a reason.'),
  }),
])

/**
 * The rater says that a rating was done, or was not, or that this was said wrongly: a day or a code, never a word or a result.
 * What was said before stays beside it.
 */
export async function sayRating(actor: Actor, { ratingId, ...said }: z.output<typeof sayRatingInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const rating = await findRatingToChange(tx, actor, ratingId)
    allow(mayRatings.sayRating(actor, rating))
    const isSaid = rating.state === 'done' || rating.state === 'not_done'
    allow(rating.state !== 'called_off', 'not_now', 'This rating was called off.')
    allow(isSaid === (said.as === 'taken_back'), 'stale')
    if (said.as === 'done') fits(said.doneOn, rating)
    if (said.as === 'not_done') allow(rating.anchorOn <= rating.today, 'not_now', 'This rating is not due yet.')
    const doneOn = said.as === 'done' ? said.doneOn : null
    const reason = said.as === 'done' ? null : said.reason
    await insertEntry(tx, actor, rating, { kind: said.as, doneOn, reason })
    await record(tx, ownRecorder(actor), ratingEvent(ratingId, said.as, doneOn ? { on: doneOn } : { reason }))
  })
}

function fits(doneOn: Day, rating: Rating): void {
  const { today, anchorOn, stoppedOn } = rating
  const refuse = (message: string) => {
    throw new Refusal('invalid', undefined, { doneOn: message })
  }
  if (doneOn > today) refuse('This day has not come yet.')
  if (doneOn < anchorOn) refuse(`This is before the day that it counts from, ${dateWords(anchorOn)}.`)
  if (doneOn > lastDayOf(rating)) refuse(`The participant took part until ${dateWords(stoppedOn ?? today)}.`)
}
