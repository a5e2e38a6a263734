import { memo, useEffect, useState } from 'react'
import { siteTime } from '@/app/_ui/page/site-time'
import type { Called } from '@/lib/session/entry-details'
import { entryWords } from '@/lib/session/entry-words'
import type { EntryKind } from '@/lib/session/kinds'
import { type Day, elapsed, type Line } from './day'

interface LogListProps {
  day: Day
  zone: string
  called: Called
  me: string
  keep: (kind: EntryKind, body: Readonly<Record<string, unknown>>, concerns?: string) => void
}

/** For so long what was just written can be taken back with one tap. */
const undoMilliseconds = 10_000

/** The log, newest first: what, by whom, and where it is. */
export function LogList({ day, zone, called, me, keep }: LogListProps) {
  return (
    <section aria-label="What was logged" className="session-lines">
      <h2>The log, newest first</h2>
      {day.lines.length === 0 && <p className="text-muted">Nothing is logged yet.</p>}
      <ol>
        {day.lines.map(line => (
          <LogLine
            key={line.id}
            line={line}
            words={entryWords(line, called)}
            by={called.people[line.by] ?? 'Somebody'}
            at={day.zero === null ? '' : elapsed(line.moment, day.zero)}
            zone={zone}
            mine={line.by === me}
            voided={day.voided.has(line.id)}
            confirmed={day.confirmed.has(line.id)}
            undo={keep}
          />
        ))}
      </ol>
    </section>
  )
}

interface LogLineProps {
  line: Line
  words: string
  by: string
  at: string
  zone: string
  mine: boolean
  voided: boolean
  confirmed: boolean
  undo: LogListProps['keep']
}

const LogLine = memo(
  function LogLine({ line, words, by, at, zone, mine, voided, confirmed, undo }: LogLineProps) {
    const late = Math.round((Date.parse(line.tappedAt) - line.moment) / 60_000)
    return (
      <li className="session-line" data-voided={voided || undefined}>
        <span className="session-at">{at}</span>
        <span className="session-words">
          {voided ? <s>{words}</s> : words}
          <span className="session-beside">
            {by}
            {late > 0 && !line.clockOff && `, ${late} min later entered`}
            {line.clockOff && ', by a clock that was off'}
            {confirmed && ', confirmed'}
            {voided && ', voided'}
          </span>
        </span>
        <span className="session-where" data-state={line.delivery.state}>
          {whereWords(line, zone)}
        </span>
        {!voided && <Undo line={line} words={words} mine={mine} undo={undo} />}
      </li>
    )
  },
  (one, other) =>
    one.words === other.words &&
    one.at === other.at &&
    one.voided === other.voided &&
    one.confirmed === other.confirmed &&
    one.line.delivery.state === other.line.delivery.state,
)

/** For ten seconds "Undo"; after that "Void", which says that it does not stand. Neither takes anything out of the log. */
function Undo({ line, words, mine, undo }: Pick<LogLineProps, 'line' | 'words' | 'mine' | 'undo'>) {
  const [isFresh, setFresh] = useState(false)
  useEffect(() => {
    const left = undoMilliseconds - (Date.now() - Date.parse(line.tappedAt))
    if (left <= 0) return
    setFresh(true)
    const timer = setTimeout(() => setFresh(false), left)
    return () => clearTimeout(timer)
  }, [line.tappedAt])
  const reason = isFresh && mine ? 'undone' : 'wrong_kind'
  return (
    <button
      type="button"
      className="text-button"
      aria-label={`${isFresh && mine ? 'Undo' : 'Void'}: ${words}`}
      onClick={() => undo('void', { reason }, line.id)}
    >
      {isFresh && mine ? 'Undo' : 'Void'}
    </button>
  )
}

function whereWords({ delivery }: Line, zone: string): string {
  switch (delivery.state) {
    case 'here':
      return 'On this device'
    case 'saved':
      return `Saved ${siteTime(delivery.receivedAt, zone).seconds}`
    case 'late':
      return 'Kept beside the signed note'
    case 'refused':
      return `Not kept. ${delivery.reason}`
  }
}
