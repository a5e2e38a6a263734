import type { ReactNode } from 'react'
import { siteTime } from '@/app/_ui/page/site-time'
import { StackingTable } from '@/app/_ui/page/stacking-table'
import { cellsOf, isGap, isNone } from '@/lib/notes/answer'
import { display, displayRows } from '@/lib/notes/display'
import { type Answer, type Field, type MatrixField, pair as usualPair } from '@/lib/notes/fields'
import { gapWords, noEntry, type People } from '@/lib/notes/words'
import { ChecksReading } from './checks-reading'

interface AnswerReadingProps {
  field: Field
  answer: Answer
  people: People
  zone: string
  pair?: Readonly<Record<string, string>>
}

/** One answer in the form that suits its kind; no answer, and each way of openly not answering, look like neither a yes nor a no. */
export function AnswerReading({ field, answer, people, zone, pair = usualPair }: AnswerReadingProps): ReactNode {
  const wording = { instant: (at: string) => inSiteTime(at, zone), pair }
  if (answer === null) return <span className="unanswered">{display(field, answer, people, wording)}</span>
  if (isGap(answer)) return <span className="openly-unanswered">{gapWords(answer)}</span>
  switch (field.kind) {
    case 'text':
    case 'prose':
      return <p className="prose">{display(field, answer, people, wording)}</p>
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
    case 'multi':
    case 'computed':
      return display(field, answer, people, wording)
    case 'matrix':
      return <MatrixReading field={field} answer={answer} />
    case 'checks':
      return <ChecksReading {...{ field, answer, people, zone }} />
    case 'measure':
    case 'staff':
    case 'group':
      if (isNone(answer)) return display(field, answer, people, wording)
      return (
        <dl className="lines">
          {displayRows(field, answer, people, wording).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={value === noEntry ? 'unanswered' : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
      )
  }
}

function MatrixReading({ field, answer }: { field: MatrixField; answer: Answer }) {
  const cells = cellsOf(answer)
  const columns = Object.entries(field.columns).map(([key, label]) => ({ key, label }))
  const wordsOf = (row: string, column: string) =>
    field.values[cells[`${row}.${column}`] ?? ''] ?? <span className="unanswered">{noEntry}</span>
  return (
    <StackingTable
      caption={field.label}
      quiet
      className="matrix"
      columns={columns}
      rows={Object.entries(field.rows).map(([row, heading]) => ({
        key: row,
        heading,
        cells: columns.map(({ key }) => wordsOf(row, key)),
      }))}
    />
  )
}

function inSiteTime(at: string, zone: string): string {
  const { date, clock, offset } = siteTime(at, zone)
  return `${date}, ${clock} ${offset}`
}
