import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { dueAt, knownSince } from './event-clock'
import { cursorAt, type EventPlace } from './event-cursor'
import { eventsOf, type ListedEvent, openEvents } from './event-repository'

export interface EventInList extends ListedEvent {
  /** When the sponsor must know; null where no clock runs. */
  readonly due: Instant | null
}
export interface EventList {
  readonly events: readonly EventInList[]
  readonly now: Instant
}

/** An event with when the sponsor must know. */
export const withDue = (one: ListedEvent): EventInList => ({ ...one, due: dueAt(one.event, one.settings) })

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

const pageLength = 50

/** What is open of the events in sight: clocks that run, decisions that nobody has taken, and those that wait for the investigator; a page of it. */
export async function eventsThatWait(
  actor: Actor,
  studyId: string,
  after?: EventPlace,
): Promise<EventList & { readonly next: string | null }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    const rows = await openEvents(tx, actor, studyId, { after, limit: pageLength + 1 })
    const page = rows.slice(0, pageLength)
    const last = page.at(-1)
    const next =
      rows.length > pageLength && last
        ? cursorAt({ id: last.event.id, since: knownSince(last.event), rank: last.rank })
        : null
    return { events: page.map(withDue), next, now: await now(tx) }
  })
}
