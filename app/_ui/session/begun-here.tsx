import type { SheetOver } from './session-sheets'
import type { AllBegun } from './use-begun'

interface BegunHereProps {
  begun: AllBegun
  open: (sheet: SheetOver) => void
}

/** What was typed into a sheet and is not logged yet, each with the way back to it. */
export function BegunHere({ begun, open }: BegunHereProps) {
  const { words, vitals, named } = begun
  if ([words, vitals, named].every(({ pieces }) => pieces.length === 0)) return null
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
    </p>
  )
}
