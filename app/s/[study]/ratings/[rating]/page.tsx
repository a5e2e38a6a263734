import { DefinitionList } from '@/app/_ui/page/definition-list'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { raterWords, standingWords } from '@/app/s/[study]/ratings/rating-rows'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { readRating } from '@/lib/trial/read-ratings'
import { RatingDeeds } from './rating-deeds'
import { Said } from './said'

export const metadata = { title: 'Independent rating' }

/** One rating: its days, how it stands, and what was said of it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/ratings/[rating]'>) => {
  const { study, rating: ratingId } = await params
  const actor = await currentActor()
  const { rating, entries, raters } = await readRating(actor, { studyId: study, ratingId })
  const { participantCode, targetOn, windowFrom, windowTo } = rating
  return (
    <>
      <PageHeader
        title={participantCode}
        above={<RecordLink href={`/s/${study}/ratings`}>Independent ratings</RecordLink>}
        below={standingWords(rating)}
        actions={<RatingDeeds actor={actor} rating={rating} raters={raters} />}
      />
      <DefinitionList
        entries={[
          { term: 'Planned for', description: dateWords(targetOn) },
          { term: 'Window', description: `${dateWords(windowFrom)} to ${dateWords(windowTo)}` },
          { term: 'Rater', description: raterWords(rating) },
        ]}
      />
      <p className="mt-4 max-w-[60ch] text-muted">
        The days move with the session that they count from. The form and its result are kept elsewhere.
      </p>
      {entries.length > 0 && (
        <Section title="What was said of it">
          <Said entries={entries} timeZone={rating.timeZone} />
        </Section>
      )}
    </>
  )
})
