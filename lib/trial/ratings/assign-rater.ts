import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayRatings } from '@/lib/access/may-ratings'
import { record } from '@/lib/audit/record'
import { ownRecorder } from '@/lib/credentials/own-event'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { lockCareTeam } from '@/lib/trial/participants/care-team-repository'
import { findRatingToChange } from './find-rating-to-change'
import { ratingEvent } from './rating-event'
import { insertEntry, raterBar } from './rating-repository'

export const assignRaterInput = z.strictObject({ ratingId: z.uuid(), raterId: z.uuid('Choose a person.') })

/** Gives a rating to somebody who neither cares for the participant, nor did, nor opened their record in an emergency, nor reads notes of their site. */
export async function assignRater(
  actor: Actor,
  { ratingId, raterId }: z.output<typeof assignRaterInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const rating = await findRatingToChange(tx, actor, ratingId)
    allow(mayRatings.arrangeRating(actor, rating))
    await lockCareTeam(tx, rating.participantId)
    allow(rating.state !== 'called_off', 'not_now', 'This rating was called off.')
    allow(rating.raterId !== raterId, 'not_now', 'It is with this person already.')
    const bar = await raterBar(tx, ratingId, raterId)
    if (bar) throw new Refusal('invalid', undefined, { raterId: bars[bar] })
    await insertEntry(tx, actor, rating, { kind: 'assigned', raterId })
    await record(tx, ownRecorder(actor), ratingEvent(ratingId, 'assigned', { staff: raterId }))
  })
}

const bars = {
  care_team: 'This person cares for the participant, or did. Choose somebody outside the care team.',
  emergency: 'This person opened this participant’s record in an emergency. Choose somebody who never read it.',
  reads_notes: 'This person may read notes of this site. Choose somebody who can’t.',
  no_rater: 'This person is no blinded rater at this site today.',
} as const
