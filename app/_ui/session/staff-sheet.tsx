'use client'
import { useLetters } from './letters'
import type { SessionPerson } from './session-screen'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { useSheetKeys } from './use-sheet-keys'

interface StaffSheetProps {
  people: readonly SessionPerson[]
  room: ReadonlyMap<string, boolean>
  /** Then no name says who is in the room. */
  isCovered: boolean
  close: () => void
  keep: (body: Readonly<Record<string, unknown>>) => void
}

/** One tap or key on a person: whoever is in the room went out, whoever is not came in. The two therapists are in from clock zero. */
export function StaffSheet({ people, room, isCovered, close, keep }: StaffSheetProps) {
  const moves = people.map(({ id, name, seat }) => {
    const isIn = room.get(id) ?? seat !== null
    return { id, name, isIn, press: () => keep({ person: id, way: isIn ? 'out' : 'in' }) }
  })
  const letters = useSheetKeys(
    useLetters().letterOf('staff'),
    moves.map(({ press }) => press),
  )
  return (
    <Sheet title="In or out of the room" close={close}>
      <div className="pads pads-small">
        {moves.map(({ id, name, isIn, press }, index) => (
          <SmallPad
            key={id}
            label={name}
            foot={isCovered ? '' : isIn ? 'goes out' : 'comes in'}
            letter={letters[index]}
            press={press}
          />
        ))}
      </div>
    </Sheet>
  )
}
