import { memo, useEffect, useState } from 'react'
import { siteTime } from '@/app/_ui/page/site-time'
import type { Called } from '@/lib/session/log/entry-details'
import { entryWords } from '@/lib/session/log/entry-words'
import type { EntryKind } from '@/lib/session/log/kinds'
import { type Day, elapsed, type Line } from './day'
import { undoMilliseconds } from './last-to-undo'
import { NotKept } from './not-kept'

interface LogListProps {
  day: Day
  zone: string
  called: Called
  me: string
  keep: (kind: EntryKind, body: Readonly<Record<string, unknown>>, concerns?: string) => void
  letGo: (id: string) => void
}

/** As many as are drawn until somebody looks for what was before. */
const drawnAtFirst = 60

/** The log, newest first: what, by whom, and where it is. */
export function LogList({ day, zone, called, me, keep, letGo }: LogListProps) {
  const [isWhole, setWhole] = useState(false)
  const drawn = isWhole ? day.lines : day.lines.slice(0, drawnAtFirst)
  const before = day.lines.length - drawn.length
  return (
    <section aria-label="What was logged" className="session-lines">
      <h2>The log, newest first</h2>
      {day.lines.length === 0 && <p className="text-muted">Nothing is logged yet.</p>}
      <ol>
        {drawn.map(line => (
          <LogLine
            key={line.id}
            line={line}
            called={called}
            zero={day.zero}
            zone={zone}
            mine={line.by === me}
            voided={day.voided.has(line.id)}
            confirmed={day.confirmed.has(line.id)}
            undo={keep}
            letGo={letGo}
          />
        ))}
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

const narrowThen =
  'Undo or Void takes back the entry alone: the agreement stays narrow, and is made wider only outside a session.'
const narrowAllTheSame = 'The agreement stays narrow all the same: it is made wider only outside a session.'

interface LogLineProps {
  line: Line
  called: Called
  zero: number | null
  zone: string
  mine: boolean
  voided: boolean
  confirmed: boolean
  undo: LogListProps['keep']
  letGo: LogListProps['letGo']
}

/** Drawn anew only where something of it has changed: with hundreds of them a key would wait for its line. */
const LogLine = memo(
  function LogLine({ line, called, zero, zone, mine, voided, confirmed, undo, letGo }: LogLineProps) {
    const late = Math.round((Date.parse(line.tappedAt) - line.moment) / 60_000)
    const words = entryWords(line, called)
    return (
      <li
        className="session-line"
        data-voided={voided || undefined}
        data-refused={line.delivery.state === 'refused' || undefined}
      >
        <span className="session-at">{zero === null ? '' : elapsed(line.moment, zero)}</span>
        <span className="session-words">
          {voided ? <s>{words}</s> : words}
          <span className="session-beside">
            {called.people[line.by] ?? 'Somebody'}
            {late > 0 && !line.clockOff && `, ${late} min later entered`}
            {line.clockOff && ', by a clock that was off'}
            {confirmed && ', confirmed'}
            {voided && ', voided'}
          </span>
          {line.kind === 'consent_narrowed' && line.body.touch !== undefined && (
            <span className="session-beside">{voided ? narrowAllTheSame : narrowThen}</span>
          )}
        </span>
        <span className="session-where" data-state={line.delivery.state}>
          {whereWords(line, zone)}
        </span>
        {line.delivery.state === 'refused' ? (
          <NotKept {...{ line, words, letGo }} again={one => undo(one.kind, one.body, one.concerns ?? undefined)} />
        ) : (
          !voided && <Undo line={line} words={words} mine={mine} undo={undo} />
        )}
      </li>
    )
  },
  (one, other) =>
    one.called === other.called &&
    one.zero === other.zero &&
    one.voided === other.voided &&
    one.confirmed === other.confirmed &&
    one.line.moment === other.line.moment &&
    one.line.delivery.state === other.line.delivery.state,
)

/** For ten seconds "Undo"; after that "Void", which says that it does not stand. Neither takes anything out of the log. */
function Undo({ line, words, mine, undo }: Pick<LogLineProps, 'line' | 'mine' | 'undo'> & { words: string }) {
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
      return `Not kept. ${delivery.reason.replace(/^[\w.]+: /, '')} It stays on this device.`
  }
}
