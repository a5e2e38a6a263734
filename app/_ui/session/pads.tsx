import { memo } from 'react'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import type { Line } from './day'
import { useLetters } from './letters'
import { nextState, statesOf } from './next-state'
import { PadLetter } from './pad-letter'

interface PadsProps {
  /** The study's choice of what is within reach. */
  pads: readonly EntryKind[]
  press: (kind: EntryKind) => void
  /** One of the states of a kind is to be chosen. */
  choose: (kind: EntryKind) => void
  find: () => void
  /** What was logged last of each kind; null under cover, where a pad is its plain name. */
  last: ReadonlyMap<EntryKind, Line> | null
}

/** Twelve at most within a thumb's reach; everything else is two letters away. */
export function Pads({ pads, press, choose, find, last }: PadsProps) {
  const { letterOf, isOn } = useLetters()
  return (
    <div className="pads">
      {pads.map(kind => (
        <Pad
          key={kind}
          {...{ kind, press, choose }}
          state={last === null ? null : last.get(kind)?.body.state}
          letter={isOn ? (letterOf(kind) ?? '') : null}
        />
      ))}
      <button type="button" className="pad pad-safety" onClick={() => press('stop_signal')}>
        <span>{kinds.stop_signal.label}</span>
        <span className="pad-foot">{isOn && <PadLetter>!</PadLetter>}</span>
      </button>
      <button type="button" className="pad" onClick={find}>
        <span>Everything else</span>
        <span className="pad-foot">{isOn && <PadLetter>/</PadLetter>}</span>
      </button>
    </div>
  )
}

interface PadProps extends Pick<PadsProps, 'press' | 'choose'> {
  kind: EntryKind
  /** What it stands at, where that was logged; null where it isn't said. */
  state: unknown
  letter: string | null
}

/** Drawn anew only where its own state has changed. */
const Pad = memo(function Pad({ kind, press, choose, state, letter }: PadProps) {
  return (
    <div className="pad-place">
      <button type="button" className="pad" onClick={() => press(kind)}>
        <span>{kinds[kind].label}</span>
        <span className="pad-foot">
          {state !== null && <StateWords {...{ kind, state }} />}
          {letter !== null && <PadLetter>{letter}</PadLetter>}
        </span>
      </button>
      {Object.keys(statesOf(kind)).length > 0 && (
        <button
          type="button"
          className="pad pad-states"
          aria-label={`Which state: ${kinds[kind].label}`}
          onClick={() => choose(kind)}
        >
          …
        </button>
      )}
    </div>
  )
})

/** As it is now, and what a tap writes. */
function StateWords({ kind, state }: { kind: EntryKind; state: unknown }) {
  const states = statesOf(kind)
  const now = states[String(state)]
  const next = states[nextState(kind, state) ?? '']
  if (next === undefined) return null
  return (
    <>
      <span aria-hidden="true">{now ? `${now} → ${next}` : `→ ${next}`}</span>
      <span className="sr-only">{now ? `${now}, next: ${next}` : `next: ${next}`}</span>
    </>
  )
}
