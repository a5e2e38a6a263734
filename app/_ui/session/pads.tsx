import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import type { Line } from './day'
import { useLetters } from './letters'
import { PadLetter } from './pad-letter'

interface PadsProps {
  /** The study's choice of what is within reach. */
  pads: readonly EntryKind[]
  press: (kind: EntryKind) => void
  find: () => void
  /** What was logged last of each kind; null under cover, where a pad is its plain name. */
  last: ReadonlyMap<EntryKind, Line> | null
}

/** Twelve at most within a thumb's reach; everything else is two letters away. */
export function Pads({ pads, press, find, last }: PadsProps) {
  const { letterOf, isOn } = useLetters()
  return (
    <div className="pads">
      {pads.map(kind => (
        <button key={kind} type="button" className="pad" onClick={() => press(kind)}>
          <span>{kinds[kind].label}</span>
          <span className="pad-foot">
            {stateWords(kind, last?.get(kind))}
            {isOn && <PadLetter>{letterOf(kind) ?? ''}</PadLetter>}
          </span>
        </button>
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

const stateWords = (kind: EntryKind, line?: Line): string => {
  const { holds } = kinds[kind]
  return typeof holds === 'object' && line ? (holds.states[String(line.body.state)] ?? '') : ''
}
