'use client'
import { useState } from 'react'
import type { Called } from '@/lib/session/log/entry-details'
import { entryWords } from '@/lib/session/log/entry-words'
import { type Day, elapsed, type Line } from './day'
import { howTouchStops } from './how-touch-stops'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { useSheetKeys } from './use-sheet-keys'

interface EndSheetProps {
  day: Day
  called: Called
  close: () => void
  end: (id: string, body?: Readonly<Record<string, unknown>>) => void
}

/** What goes on, each ended by its key, touch also as the participant stopped it; what began first is the first, and a key stays with its line while the sheet is open. */
export function EndSheet({ day, called, close, end }: EndSheetProps) {
  const [shown] = useState(day.open)
  const goesOn = ({ id }: Line) => day.open.some(line => line.id === id)
  const offered = [
    ...shown.map(line => ({ line, body: {}, how: '' })),
    ...shown.flatMap(line =>
      line.kind === 'touch' ? howTouchStops.map(({ label, body }) => ({ line, body, how: `${label}: ` })) : [],
    ),
  ]
  const letters = useSheetKeys(
    ',',
    offered.map(
      ({ line, body }) =>
        () =>
          goesOn(line) && end(line.id, body),
    ),
  )
  return (
    <Sheet title="What has ended" close={close}>
      {!shown.some(goesOn) && <p>Nothing goes on any more.</p>}
      <div className="pads pads-small">
        {offered.map(
          ({ line, body, how }, index) =>
            goesOn(line) && (
              <SmallPad
                key={`${line.id}${how}`}
                label={`${how}${entryWords(line, called)}`}
                foot={`since ${elapsed(line.moment, day.zero ?? line.moment)}`}
                letter={letters[index]}
                press={() => end(line.id, body)}
              />
            ),
        )}
      </div>
    </Sheet>
  )
}
