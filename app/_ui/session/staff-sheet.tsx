'use client'
import type { SessionPerson } from './session-screen'
import { Sheet } from './sheet'

interface StaffSheetProps {
  people: readonly SessionPerson[]
  room: ReadonlyMap<string, boolean>
  close: () => void
  keep: (body: Readonly<Record<string, unknown>>) => void
}

/** One tap on a person: whoever is in the room went out, whoever is not came in. The two therapists are in from clock zero. */
export function StaffSheet({ people, room, close, keep }: StaffSheetProps) {
  return (
    <Sheet title="In or out of the room" close={close}>
      <div className="pads pads-small">
        {people.map(({ id, name, seat }) => {
          const isIn = room.get(id) ?? seat !== null
          return (
            <button
              key={id}
              type="button"
              className="pad"
              onClick={() => keep({ person: id, way: isIn ? 'out' : 'in' })}
            >
              <span>{name}</span>
              <span className="pad-foot">{isIn ? 'goes out' : 'comes in'}</span>
            </button>
          )
        })}
      </div>
    </Sheet>
  )
}
