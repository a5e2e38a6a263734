'use client'
import { useState } from 'react'
import type { Called } from '@/lib/session/log/entry-details'
import { entryWords } from '@/lib/session/log/entry-words'
import { type Day, elapsed, type Line } from './day'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { useSheetKeys } from './use-sheet-keys'

interface EndSheetProps {
  day: Day
  called: Called
  close: () => void
  end: (id: string) => void
}

/** What goes on, each ended by its key; what began first is the first, and a key stays with its line while the sheet is open. */
export function EndSheet({ day, called, close, end }: EndSheetProps) {
  const [shown] = useState(day.open)
  const goesOn = ({ id }: Line) => day.open.some(line => line.id === id)
  const letters = useSheetKeys(
    ',',
    shown.map(line => () => goesOn(line) && end(line.id)),
  )
  return (
    <Sheet title="What has ended" close={close}>
      {!shown.some(goesOn) && <p>Nothing goes on any more.</p>}
      <div className="pads pads-small">
        {shown.map(
          (line, index) =>
            goesOn(line) && (
              <SmallPad
                key={line.id}
                label={entryWords(line, called)}
                foot={`since ${elapsed(line.moment, day.zero ?? line.moment)}`}
                letter={letters[index]}
                press={() => end(line.id)}
              />
            ),
        )}
      </div>
    </Sheet>
  )
}
