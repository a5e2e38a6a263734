import { useState } from 'react'
import type { Called } from '@/lib/session/log/entry-details'
import type { EntryKind } from '@/lib/session/log/kinds'
import type { Day, Line } from './day'
import { voidedWords } from './line-words'
import { LogLine } from './log-line'
import type { BegunOf } from './use-begun'
import { useFresh } from './use-fresh'
import type { Below, BelowBegun } from './words-begun'

export type Keep = (kind: EntryKind, body: Readonly<Record<string, unknown>>, concerns?: string) => void
interface LogListProps {
  day: Day
  zone: string
  called: Called
  me: string
  /** The line that stands below the pads, too. */
  tapped: Line | undefined
  keep: Keep
  letGo: (id: string) => void
  begun: BegunOf<BelowBegun>
  /** What is being typed below one of the lines; null where nothing is. */
  below: Below | null
  setBelow: (below: Below | null) => void
}

/** As many as are drawn until somebody looks for what was before. */
const drawnAtFirst = 60

/** The log, newest first: what, by whom, and where it is. */
export function LogList({ day, zone, called, me, tapped, keep, letGo, begun, below, setBelow }: LogListProps) {
  const [isWhole, setWhole] = useState(false)
  const fresh = useFresh([...day.lines, ...day.beside], me)
  const all = inSightFirst(day, fresh)
  const drawn = isWhole ? all : all.filter(({ id }, index) => index < drawnAtFirst || id === below?.of)
  const before = all.length - drawn.length
  const lineOf = (id: string | null) => (id === null ? undefined : day.lines.find(line => line.id === id))
  return (
    <section aria-label="What was logged" className="session-lines">
      <h2>The log, newest first</h2>
      {day.lines.length === 0 && <p className="text-muted">Nothing is logged yet.</p>}
      <ol>
        {drawn.map(line => {
          const struck = day.voided.get(line.id)
          return (
            <LogLine
              key={line.id}
              {...{ line, called, zone, keep, letGo, setBelow }}
              below={below?.of === line.id ? { asks: below.asks, begun } : null}
              added={addedTo(line, day)}
              about={lineOf(line.concerns)}
              isFresh={fresh.includes(line)}
              isAtPads={line.id === tapped?.id}
              zero={day.zero}
              voided={struck ? voidedWords(struck, called) : null}
              confirmed={day.confirmed.has(line.id)}
            />
          )
        })}
      </ol>
      {before > 0 && (
        <button
          type="button"
          className="button button-quiet mt-4"
          onClick={({ currentTarget }) => {
            currentTarget.closest<HTMLElement>('[data-keys]')?.focus({ preventScroll: true })
            setWhole(true)
          }}
        >
          {before === 1 ? 'Show the one before' : `Show the ${before} before`}
        </button>
      )}
    </section>
  )
}

/** The words that were added to it, each quoted. */
const addedTo = ({ id }: Line, { beside }: Day): string =>
  beside
    .filter(({ kind, concerns }) => kind === 'worded' && concerns === id)
    .flatMap(({ body: { words } }) => (typeof words === 'string' ? [`“${words}”`] : [])) // whoever does not read the log has none
    .join(' ')

/** Newest first; what was just dated back, or ends something, stands where it was tapped until it is fresh no longer. */
function inSightFirst({ lines }: Day, fresh: readonly Line[]): readonly Line[] {
  const lifted = fresh.filter(line => line.concerns !== null || lag(line) > 60_000)
  if (lifted.length === 0) return lines
  const rank = (line: Line) =>
    line.delivery.state === 'refused' ? Number.POSITIVE_INFINITY : line.moment + (lifted.includes(line) ? lag(line) : 0)
  const all = new Set([...lifted, ...lines])
  return [...all].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(other) - rank(one)))
}

const lag = ({ tappedAt, at }: Line): number => Date.parse(tappedAt) - Date.parse(at)
