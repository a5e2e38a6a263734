import {
  AssignRater,
  CallRatingOff,
  ExplainDeparture,
  ResumeRating,
  TakeBack,
} from '@/app/s/[study]/ratings/arrange-rating'
import { SayDone } from '@/app/s/[study]/ratings/say-done'
import type { Actor } from '@/lib/access/actor'
import { mayRatings } from '@/lib/access/may-ratings'
import { lastDayOf, openDeparture, placeOf, type Rating } from '@/lib/trial/ratings/rating-standing'

interface RatingDeedsProps {
  actor: Actor
  rating: Rating
  raters: Readonly<Record<string, string>>
}

/** What this person may say or arrange of it as it stands. */
export function RatingDeeds({ actor, rating, raters }: RatingDeedsProps) {
  const { id: ratingId, participantCode: participant, state, today, anchorOn } = rating
  const [says, arranges] = [mayRatings.sayRating(actor, rating), mayRatings.arrangeRating(actor, rating)]
  const departure = mayRatings.explainRating(actor, rating) ? openDeparture(rating) : null
  const lastDay = lastDayOf(rating)
  const it = { ratingId, participant }
  return (
    <>
      {departure && <ExplainDeparture {...it} departure={departure} />}
      {says && state === 'planned' && anchorOn <= lastDay && (
        <SayDone {...it} lastDay={lastDay} isToday={lastDay === today && placeOf(rating) === 'due'} />
      )}
      {says && (state === 'done' || state === 'not_done') && <TakeBack {...it} />}
      {arranges && state !== 'called_off' && <AssignRater {...it} raters={raters} />}
      {arranges && state === 'planned' && <CallRatingOff {...it} />}
      {arranges && state === 'called_off' && <ResumeRating {...it} />}
    </>
  )
}
