import { Row, Rows } from '@/app/_ui/page/rows'
import type { EventList } from '@/lib/events/list-events'
import { EventClock, eventWords } from './event-state'

/** Adverse events by number and code, each with its clock: no word of them. */
export function EventRows({ events, now, study, by }: EventList & { study: string; by: 'participant' | 'number' }) {
  return (
    <Rows label="Adverse events">
      {events.map(one => (
        <Row
          key={one.event.id}
          title={
            by === 'participant' ? `${one.participantCode}, event ${one.event.number}` : `Event ${one.event.number}`
          }
          href={`/s/${study}/events/${one.event.id}`}
          detail={eventWords(one)}
          aside={<EventClock {...one} now={now} />}
        />
      ))}
    </Rows>
  )
}
