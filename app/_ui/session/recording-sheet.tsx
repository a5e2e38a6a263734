'use client'
import { useLetters } from './letters'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { useSheetKeys } from './use-sheet-keys'

interface RecordingSheetProps {
  /** The day on which the participant said no, in words; null under cover, where the sheet tells nothing by its being there either. */
  refused: string | null
  close: () => void
  keep: (state: 'on' | 'off') => void
}

/** Before a recording is logged that the participant said no to, and under cover before any: off first, and what runs all the same is logged as it is. */
export function RecordingSheet({ refused, close, keep }: RecordingSheetProps) {
  const [off, on] = useSheetKeys(useLetters().letterOf('recording'), [() => keep('off'), () => keep('on')])
  return (
    <Sheet title={refused === null ? 'Recording' : 'No consent to recording'} close={close}>
      {refused !== null && (
        <p className="mb-4">
          The participant said no to being recorded ({refused}). Please leave it off, or stop it now. If it ran all the
          same, log that: the record says what was.
        </p>
      )}
      <div className="pads pads-small">
        <SmallPad label="Recording is off" foot="" letter={off} press={() => keep('off')} />
        <SmallPad
          label={refused === null ? 'Recording is on' : 'It ran all the same'}
          foot=""
          letter={on}
          press={() => keep('on')}
        />
      </div>
    </Sheet>
  )
}
