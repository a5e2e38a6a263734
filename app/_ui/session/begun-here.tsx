import type { SheetOver } from './session-sheets'
import type { AllBegun } from './use-begun'

interface BegunHereProps {
  begun: AllBegun
  open: (sheet: SheetOver) => void
}

/** What was typed into a sheet and is not logged yet, each with the way back to it. */
export function BegunHere({ begun, open }: BegunHereProps) {
  const [words, vitals] = [begun.words.pieces.length, begun.vitals.pieces.length]
  if (words + vitals === 0) return null
  return (
    <p className="flex flex-wrap gap-2">
      {words > 0 && (
        <button type="button" className="button" onClick={() => open('words')}>
          Go on with the note that is begun
        </button>
      )}
      {vitals > 0 && (
        <button type="button" className="button" onClick={() => open('vitals')}>
          Go on with the vital signs that are begun
        </button>
      )}
    </p>
  )
}
