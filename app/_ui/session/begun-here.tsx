import type { SheetOver } from './session-sheets'
import type { AllBegun } from './use-begun'
import type { Below } from './words-begun'

interface BegunHereProps {
  begun: AllBegun
  open: (sheet: SheetOver) => void
  /** Opens what is typed below a line. */
  below: (below: Below) => void
}

/** What was typed and is not logged yet, each with the way back to it. */
export function BegunHere({ begun, open, below }: BegunHereProps) {
  const { words, vitals, named } = begun
  const last = (asks: Below['asks']) => begun.below.pieces.findLast(piece => piece.asks === asks)
  const word = last('word')
  const why = last('void')
  if ([words, vitals, named, begun.below].every(({ pieces }) => pieces.length === 0)) return null
  return (
    <p className="flex flex-wrap gap-2">
      {words.pieces.length > 0 && (
        <button type="button" className="button" onClick={() => open('words')}>
          Go on with the note that is begun
        </button>
      )}
      {vitals.pieces.length > 0 && (
        <button type="button" className="button" onClick={() => open('vitals')}>
          Go on with the vital signs that are begun
        </button>
      )}
      {named.pieces.length > 0 && (
        <button type="button" className="button" onClick={() => open('named')}>
          Go on with the effect that is begun
        </button>
      )}
      {word && (
        <button type="button" className="button" onClick={() => below({ asks: 'word', of: word.of })}>
          Go on with the word that is begun
        </button>
      )}
      {why && (
        <button type="button" className="button" onClick={() => below({ asks: 'void', of: why.of })}>
          Go on with why an entry does not stand
        </button>
      )}
    </p>
  )
}
