import { Empty } from '@/app/_ui/page/empty'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { EventRows } from '@/app/s/[study]/events/event-rows'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import type { EventList } from '@/lib/events/list-events'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'

/** The participant's adverse events, and the way to enter one. */
export function Events({ actor, participant, list }: { actor: Actor; participant: FoundParticipant; list: EventList }) {
  const { id, studyId } = participant
  const enters = mayEvents.enterEvent(actor, participant)
  return (
    <Section
      title="Adverse events"
      aside={enters && <RecordLink href={`/s/${studyId}/participants/${id}/events/new`}>Enter one</RecordLink>}
    >
      {list.events.length === 0 ? (
        <Empty title="None has been entered." />
      ) : (
        <EventRows {...list} study={studyId} by="number" />
      )}
    </Section>
  )
}
