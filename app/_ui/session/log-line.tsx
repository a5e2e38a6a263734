import { memo } from 'react'
import type { Called } from '@/lib/session/log/entry-details'
import { lengthWords } from '@/lib/session/timeline/timeline-words'
import { AddWord } from './add-word'
import { elapsed, type Line } from './day'
import { lineWords } from './line-words'
import type { Keep } from './log-list'
import { NotKept } from './not-kept'
import { TakeBack } from './take-back'
import type { BegunOf } from './use-begun'
import { whereWords } from './where-words'
import { WhyVoid } from './why-void'
import type { Below, BelowBegun } from './words-begun'

interface LogLineProps {
  line: Line
  /** What it ends, where it ends something. */
  about: Line | undefined
  called: Called
  /** One's own, of the last ten seconds. */
  isFresh: boolean
  /** Its undo stands below the pads, too, where Tab comes first. */
  isAtPads: boolean
  zero: number | null
  zone: string
  /** Who voided it and why; null for what stands. */
  voided: string | null
  confirmed: boolean
  /** The words that were added to it. */
  added: string
  /** What is being typed below it; null where nothing is. */
  below: { readonly asks: Below['asks']; readonly begun: BegunOf<BelowBegun> } | null
  setBelow: (below: Below | null) => void
  keep: Keep
  letGo: (id: string) => void
}

const narrowThen =
  'Undo or Void takes back the entry alone: the agreement stays narrow, and is made wider only outside a session.'
const narrowAllTheSame = 'The agreement stays narrow all the same: it is made wider only outside a session.'

/** One line of the log: what, by whom, and where it is. Drawn anew only where something of it has changed: with hundreds of them a key would wait for its line. */
export const LogLine = memo(
  function LogLine(props: LogLineProps) {
    const { line, called, isFresh, below, setBelow, zero, zone, voided, confirmed, added, keep, letGo } = props
    const words = lineWords(line, props.about, called)
    const late = Math.round((Date.parse(line.tappedAt) - Date.parse(line.at)) / 60_000)
    return (
      <li
        className="session-line"
        data-passing={line.concerns !== null || undefined}
        data-voided={voided !== null || undefined}
        data-refused={line.delivery.state === 'refused' || undefined}
      >
        <span className="session-at">{zero === null ? '' : elapsed(line.moment, zero)}</span>
        <span className="session-words">
          {voided === null ? words : <s>{words}</s>} {added}
          <span className="session-beside">
            {called.people[line.by] ?? 'Somebody'}
            {late > 0 && `, dated back ${lengthWords(late)}`}
            {line.clockOff && ', by a clock that was off'}
            {confirmed && ', confirmed'}
            {voided !== null && `, ${voided}`}
          </span>
          {line.kind === 'consent_narrowed' && line.body.touch !== undefined && (
            <span className="session-beside">{voided === null ? narrowThen : narrowAllTheSame}</span>
          )}
        </span>
        <span className="session-where" data-state={line.delivery.state}>
          {whereWords(line, zone)}
        </span>
        {line.delivery.state === 'refused' ? (
          <NotKept {...{ line, words, letGo }} again={one => keep(one.kind, one.body, one.concerns ?? undefined)} />
        ) : (
          voided === null && (
            <TakeBack
              {...{ words, isFresh }}
              isAtPads={props.isAtPads}
              isAsking={below?.asks === 'void'}
              ask={() => setBelow(below?.asks === 'void' ? null : { asks: 'void', of: line.id })}
              undo={() => keep('void', { reason: 'undone' }, line.id)}
            >
              {isFresh && line.concerns === null && below === null && (
                <button
                  type="button"
                  className="text-button"
                  aria-label={`Add a word: ${words}`}
                  onClick={() => setBelow({ asks: 'word', of: line.id })}
                >
                  Word…
                </button>
              )}
            </TakeBack>
          )
        )}
        {below?.asks === 'word' && (
          <AddWord
            {...{ words, begun: below.begun, of: line.id }}
            close={() => setBelow(null)}
            add={said => {
              setBelow(null)
              keep('worded', { words: said }, line.id)
            }}
          />
        )}
        {below?.asks === 'void' && (
          <WhyVoid
            {...{ words, begun: below.begun, of: line.id }}
            close={() => setBelow(null)}
            take={why => keep('void', why, line.id)}
          />
        )}
      </li>
    )
  },
  (one, other) =>
    one.called === other.called &&
    one.isFresh === other.isFresh &&
    one.isAtPads === other.isAtPads &&
    one.below?.asks === other.below?.asks &&
    one.below?.begun === other.below?.begun &&
    one.added === other.added &&
    one.zero === other.zero &&
    one.voided === other.voided &&
    one.confirmed === other.confirmed &&
    one.line.moment === other.line.moment &&
    one.line.delivery.state === other.line.delivery.state &&
    one.line.delivery.inPageAlone === other.line.delivery.inPageAlone,
)
