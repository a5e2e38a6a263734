import { Row, Rows } from '@/app/_ui/page/rows'
import { Time } from '@/app/_ui/page/time'
import { dateWords } from '@/lib/clock/calendar'
import { departureLabels, reasonWords } from '@/lib/trial/ratings/rating-words'
import type { ReadRating } from '@/lib/trial/ratings/read-ratings'

type Entry = ReadRating['entries'][number]

/** Who said what of a rating, and when; what was taken back stays. */
export const Said = ({ entries, timeZone }: Pick<ReadRating, 'entries'> & { timeZone: string }) => (
  <Rows label="History">
    {entries.map(one => (
      <Row
        key={one.entry.id}
        title={words(one)}
        detail={one.byName}
        aside={<Time at={one.entry.at} zone={timeZone} />}
      />
    ))}
  </Rows>
)

function words({ entry: { kind, doneOn, reason, departure }, raterName }: Entry): string {
  switch (kind) {
    case 'assigned':
      return `Given to ${raterName}`
    case 'done':
      return `Done on ${dateWords(doneOn ?? '')}`
    case 'not_done':
      return `Not done: ${reasonWords(reason)}`
    case 'taken_back':
      return `Taken back: ${reasonWords(reason)}`
    case 'called_off':
      return `Called off: ${reasonWords(reason)}`
    case 'resumed':
      return 'Planned again'
    case 'explained':
      return `${departure ? departureLabels[departure] : ''}: ${reasonWords(reason)}`
  }
}
