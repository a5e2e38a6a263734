'use client'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import { useLetters } from './letters'
import { statesOf } from './next-state'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { useSheetKeys } from './use-sheet-keys'

interface StatesSheetProps {
  kind: EntryKind
  close: () => void
  keep: (state: string) => void
}

/** Every state of a kind, each by its tap or key: also the one that its pad would not write next. */
export function StatesSheet({ kind, close, keep }: StatesSheetProps) {
  const states = Object.entries(statesOf(kind))
  const keys = useSheetKeys(
    useLetters().letterOf(kind),
    states.map(
      ([state]) =>
        () =>
          keep(state),
    ),
  )
  return (
    <Sheet title={kinds[kind].label} close={close}>
      <div className="pads pads-small">
        {states.map(([state, label], index) => (
          <SmallPad
            key={state}
            label={`${kinds[kind].label} ${label}`}
            foot=""
            letter={keys[index]}
            press={() => keep(state)}
          />
        ))}
      </div>
    </Sheet>
  )
}
