import { DefinitionList } from '@/app/_ui/page/definition-list'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { standingWords, windowWords } from '@/app/s/[study]/ratings/rating-rows'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { placeOf, type Rating } from '@/lib/trial/ratings/rating-standing'
import { readRating } from '@/lib/trial/ratings/read-ratings'
import { RatingDeeds } from './rating-deeds'
import { Said } from './said'

export const metadata = { title: 'Independent rating' }

/** One rating: its days, how it stands, and what was said of it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/ratings/[rating]'>) => {
  const { study, rating: ratingId } = await params
  const actor = await currentActor()
  const { rating, entries, raters } = await readRating(actor, { studyId: study, ratingId })
  const { participantCode, targetOn, raterName } = rating
  return (
    <Paper about={`${participantCode}: Independent rating`} zone={rating.timeZone}>
      <PageHeader
        title={participantCode}
        above={<RecordLink href={`/s/${study}/ratings`}>Independent ratings</RecordLink>}
        below={awaitedWords(rating)}
        actions={<RatingDeeds actor={actor} rating={rating} raters={raters} />}
      />
      <DefinitionList
        entries={[
          { term: 'Planned for', description: dateWords(targetOn) },
          { term: 'Window', description: windowWords(rating) },
          { term: 'Rater', description: raterName ?? 'Nobody yet' },
        ]}
      />
      <p className="mt-4 mb-12 max-w-[60ch] text-small text-muted">
        The days count from a medication session and move with it. The rating form and its result are kept outside
        Vigil.
      </p>
      {entries.length > 0 && (
        <Section title="History">
          <Said entries={entries} timeZone={rating.timeZone} />
        </Section>
      )}
    </Paper>
  )
})

/** What is waited for, or how it ended; its days stand below. */
function awaitedWords(rating: Rating): string {
  const { windowFrom, windowTo, today } = rating
  switch (placeOf(rating)) {
    case 'coming':
      return `Its window opens on ${dateWords(windowFrom)}`
    case 'due':
      return windowTo < today ? `Its window closed on ${dateWords(windowTo)}` : `Due by ${dateWords(windowTo)}`
    case 'over':
      return standingWords(rating)
  }
}
