import { Due } from '@/app/_ui/page/due'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Section } from '@/app/_ui/page/section'
import { mayRatings } from '@/lib/access/may-ratings'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { lastDayOf, openDeparture, placeOf } from '@/lib/trial/ratings/rating-standing'
import { departureLabels } from '@/lib/trial/ratings/rating-words'
import { listRatings } from '@/lib/trial/ratings/read-ratings'
import { ExplainDeparture } from './arrange-rating'
import { RatingRows } from './rating-rows'
import { SayDone } from './say-done'

export const metadata = { title: 'Independent ratings' }

/** A rater's own list, and what the office arranges: what is due first. Therapists have no such page. */
export default onPage(async ({ params }: PageProps<'/s/[study]/ratings'>) => {
  const { study } = await params
  const actor = await currentActor()
  const ratings = await listRatings(actor, study)
  const at = (place: ReturnType<typeof placeOf>) => ratings.filter(rating => placeOf(rating) === place)
  const [due, coming, over] = [at('due'), at('coming'), at('over')]
  const departed = ratings.filter(rating => mayRatings.explainRating(actor, rating) && openDeparture(rating))
  const shared = { study, named: ratings.some(rating => mayRatings.explainRating(actor, rating)) }
  return (
    <>
      <PageHeader title="Independent ratings" below={due.length === 0 ? 'Nothing is due' : `${due.length} due`} />
      {ratings.length === 0 && (
        <Empty title="None yet.">
          A rating is planned with a participant’s visits. It stands here for whoever rates it, by code and day.
        </Empty>
      )}
      {departed.length > 0 && (
        <Section title="Departures from the protocol" aside={`${departed.length} to explain`}>
          <RatingRows
            {...shared}
            label="Departures from the protocol"
            ratings={departed}
            action={rating => {
              const departure = openDeparture(rating)
              return (
                departure && (
                  <ExplainDeparture ratingId={rating.id} participant={rating.participantCode} departure={departure} />
                )
              )
            }}
            aside={rating => departureLabels[openDeparture(rating) ?? 'missed']}
          />
        </Section>
      )}
      {due.length > 0 && (
        <Section title="Due" aside={`${due.length}`}>
          <RatingRows
            {...shared}
            label="Due"
            ratings={due}
            aside={({ today, windowTo }) =>
              windowTo < today ? <Due>Its window closed on {dateWords(windowTo)}</Due> : null
            }
            action={rating =>
              mayRatings.sayRating(actor, rating) && (
                <SayDone
                  ratingId={rating.id}
                  participant={rating.participantCode}
                  lastDay={lastDayOf(rating)}
                  isToday={lastDayOf(rating) === rating.today}
                />
              )
            }
          />
        </Section>
      )}
      {coming.length > 0 && (
        <Section title="Coming" aside={`${coming.length}`}>
          <RatingRows {...shared} label="Coming" ratings={coming} />
        </Section>
      )}
      {over.length > 0 && (
        <Section title="Done, not done or called off" aside={`${over.length}`}>
          <RatingRows {...shared} label="Done, not done or called off" ratings={over} />
        </Section>
      )}
    </>
  )
})
