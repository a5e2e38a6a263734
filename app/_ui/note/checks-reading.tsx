import { siteTime } from '@/app/_ui/page/site-time'
import { StackingTable } from '@/app/_ui/page/stacking-table'
import { type CheckRow, checkRows, type Said } from '@/lib/notes/check-words'
import type { Answer, ChecksField } from '@/lib/notes/fields'
import type { People } from '@/lib/notes/words'

interface ChecksReadingProps {
  field: ChecksField
  answer: Answer
  people: People
  zone: string
}

/** Each check with who ticked it and what the other therapist said to it; the day stands above them where all were of one. */
export function ChecksReading({ field, answer, people, zone }: ChecksReadingProps) {
  const rows = checkRows(field, answer)
  const day = oneDayOf(rows, zone)
  const said = (one: Said | null) =>
    one && <SaidReading said={one} people={people} zone={zone} isOfDay={day !== null} />
  const columns = [
    { key: 'tick', label: field.by === 'agreed' ? 'Ticked' : 'Checked' },
    ...(field.by === 'agreed' ? [{ key: 'other', label: 'Other therapist' }] : []),
  ]
  return (
    <StackingTable
      caption={day ?? field.label}
      quiet={day === null}
      className="matrix checks-reading"
      columns={columns}
      rows={rows.map(({ option, label, tick, other }) => ({
        key: option,
        heading: label,
        cells: [said(tick), said(other)],
      }))}
    />
  )
}

interface SaidReadingProps {
  said: Said
  people: People
  zone: string
  isOfDay: boolean
}

function SaidReading({ said: { words, by, isNo }, people, zone, isOfDay }: SaidReadingProps) {
  if (!by) return <span className="unanswered">{words}</span>
  const { date, clock, offset } = siteTime(by.at, zone)
  return (
    <>
      <span className={isNo ? 'font-semibold' : undefined}>{words}</span>
      <span className="block text-small text-muted">
        {people(by.by)}, <time dateTime={by.at}>{isOfDay ? clock : `${date}, ${clock} ${offset}`}</time>
      </span>
    </>
  )
}

/** The day and the offset that everything was said on, in words; null where it was on several, or nothing was. */
function oneDayOf(rows: readonly CheckRow[], zone: string): string | null {
  const stamps = rows
    .flatMap(({ tick, other }) => [tick.by, other?.by])
    .flatMap(by => (by ? [siteTime(by.at, zone)] : []))
  const [day, ...more] = new Set(stamps.map(({ date, offset }) => `${date}, ${offset}`))
  return day && more.length === 0 ? day : null
}
