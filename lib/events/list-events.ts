import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participant-repository'
import { findStudy } from '@/lib/trial/study-repository'
import { dueAt } from './event-clock'
import { eventsOf, type ListedEvent, openEvents } from './event-repository'

export interface EventInList extends ListedEvent {
  /** When the sponsor must know; null where no clock runs. */
  readonly due: Instant | null
}
export interface EventList {
  readonly events: readonly EventInList[]
  readonly now: Instant
}

const withDue = (one: ListedEvent): EventInList => ({ ...one, due: dueAt(one.event, one.settings) })

/** A participant's adverse events, by number and code: no word of them. */
export async function eventsOfParticipant(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<EventList> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(participant.studyId === studyId, 'not_found')
    return { events: (await eventsOf(tx, participantId)).map(withDue), now: await now(tx) }
  })
}

const shown = 100

/** What is open of the events in sight: clocks that run, and decisions that wait for the investigator. */
export async function eventsThatWait(actor: Actor, studyId: string): Promise<EventList> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    return { events: (await openEvents(tx, actor, studyId, shown)).map(withDue), now: await now(tx) }
  })
}
