import type { ReactNode } from 'react'
import { Row, Rows } from '@/app/_ui/page/rows'
import { dateWords } from '@/lib/clock/calendar'
import { isStopped, type Rating } from '@/lib/trial/ratings/rating-standing'
import { reasonWords } from '@/lib/trial/ratings/rating-words'

interface RatingRowsProps {
  study: string
  label: string
  ratings: readonly Rating[]
  /** Whether to say who rates: those who do know. */
  named: boolean
  aside?: (rating: Rating) => ReactNode
  action?: (rating: Rating) => ReactNode
}

/** Ratings by code and day, and nothing else of anybody. */
export const RatingRows = ({ study, label, ratings, named, aside, action }: RatingRowsProps) => (
  <Rows label={label}>
    {ratings.map(rating => (
      <Row
        key={rating.id}
        title={rating.participantCode}
        href={`/s/${study}/ratings/${rating.id}`}
        detail={named ? `${standingWords(rating)}. ${raterWords(rating)}.` : standingWords(rating)}
        aside={aside?.(rating)}
        action={action?.(rating)}
      />
    ))}
  </Rows>
)

export const raterWords = ({ raterName }: Rating): string =>
  raterName ? `Rated by ${raterName}` : 'Nobody rates it yet'

export const windowWords = ({ windowFrom, windowTo }: Rating): string =>
  `${dateWords(windowFrom)} to ${dateWords(windowTo)}`

/** How it stands, in words. */
export function standingWords(rating: Rating): string {
  const { state, doneOn, reason, targetOn, stoppedOn } = rating
  switch (state) {
    case 'done':
      return doneOn ? `Done on ${dateWords(doneOn)}` : 'Done'
    case 'not_done':
      return `Not done: ${reasonWords(reason)}`
    case 'called_off':
      return `Called off: ${reasonWords(reason)}`
    case 'planned':
      return isStopped(rating)
        ? `Takes part no more since ${dateWords(stoppedOn ?? targetOn)}`
        : `Planned for ${dateWords(targetOn)}, window ${windowWords(rating)}`
  }
}
