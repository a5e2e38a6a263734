import { Section } from '@/app/_ui/page/section'
import type { Closing } from '@/lib/session/log/read-closing'
import { clockAt } from './clock-at'
import { StaffLine } from './staff-line'

const known = {
  tapped: 'tapped as it happened',
  stated: 'stated afterwards',
  both: 'partly tapped, partly stated afterwards',
}

/** Who was in the room: as the log has it, or in one line. Both count as there from clock zero until somebody says otherwise. */
export function InTheRoom({ closing: { room, pair, note, hours, isOpen, may } }: { closing: Closing }) {
  const zone = note.timeZone
  return (
    <Section title="In the room" aside={room ? known[room.known] : undefined}>
      {room && (
        <p className="mb-4">
          {room.gaps.length === 0
            ? 'Both throughout.'
            : `Both, except ${room.gaps.map(({ from, to }) => `${clockAt(from, zone)} to ${clockAt(to, zone)}`).join(', ')}.`}
        </p>
      )}
      {!room && (
        <p className="mb-4">
          Nothing is in the log about who was there, or the end of the day is not written down yet.
        </p>
      )}
      {isOpen && may.log && pair.length > 1 && <StaffLine {...{ noteId: note.id, pair }} hours={{ ...hours, zone }} />}
    </Section>
  )
}
