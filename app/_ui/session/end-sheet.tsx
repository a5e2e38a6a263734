'use client'
import type { Called } from '@/lib/session/entry-details'
import { entryWords } from '@/lib/session/entry-words'
import { type Day, elapsed } from './day'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { useSheetKeys } from './use-sheet-keys'

interface EndSheetProps {
  day: Day
  called: Called
  close: () => void
  end: (id: string) => void
}

/** What goes on, each ended by its key; what began first is the first. */
export function EndSheet({ day, called, close, end }: EndSheetProps) {
  const letters = useSheetKeys(
    ',',
    day.open.map(
      ({ id }) =>
        () =>
          end(id),
    ),
  )
  return (
    <Sheet title="What has ended" close={close}>
      {day.open.length === 0 && <p>Nothing goes on any more.</p>}
      <div className="pads pads-small">
        {day.open.map((line, index) => (
          <SmallPad
            key={line.id}
            label={entryWords(line, called)}
            foot={`since ${elapsed(line.moment, day.zero ?? line.moment)}`}
            letter={letters[index]}
            press={() => end(line.id)}
          />
        ))}
      </div>
    </Sheet>
  )
}
