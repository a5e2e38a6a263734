import type { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { onDaysOfTrial } from './enter-event'
import { formOf, openEntries, type ReadEntry } from './event-content'
import { asksTreatment } from './event-forms'
import { type EventFacts, type followEventInput, sayTheTreatment, treatmentIsSaid, whyNone } from './event-input'
import { entriesOf, findEvent, holdEvents } from './event-repository'
import { sayOfEvent } from './say-of-event'

/**
 * Adds what is known of an event by now. What was said before stays beside it. What the investigator agreed to was what was
 * known then: one that still is said to be none waits for them anew.
 */
export async function followEvent(
  actor: Actor,
  { eventId, decision, whyNot, facts }: z.output<typeof followEventInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { participantId } = await findEvent(tx, actor, eventId)
    await holdEvents(tx, participantId)
    const event = await findEvent(tx, actor, eventId)
    allow(mayEvents.followEvent(actor, { ...event, struckAt: null }))
    allow(event.struckAt === null, 'not_now', 'This event was entered in error, so nothing is added to it.')
    const overturned = event.review === 'overturned' && decision === 'not_ae'
    allow(!overturned, 'not_now', 'The investigator overturned that it is none. Talk to them first.')
    const found = event.serious === 'yes' && decision === 'not_ae'
    allow(!found, 'not_now', 'A physician found it serious, so it stays an adverse event until they assess it anew.')
    inFormOf(await openEntries(tx, event, await entriesOf(tx, eventId)), facts)
    const { consentOn } = await findParticipant(tx, actor, participantId)
    onDaysOfTrial(facts, { consentOn, today: dayIn(event.timeZone, await now(tx)) })
    const plain = { decision, grade: Number(facts.AETOXGR), outcome: facts.AEOUT }
    const decidedAnew = decision === 'not_ae' || decision !== event.decision ? { review: null } : {}
    await sayOfEvent(tx, actor, event, {
      kind: 'follow_up',
      says: { facts, decision, ...whyNone(decision, whyNot) },
      change: { ...plain, ...decidedAnew },
      body: plain,
    })
  })
}

/** An event stays in the form that it was entered in: @1 does not ask how it was treated. */
function inFormOf(entries: readonly ReadEntry[], facts: EventFacts): void {
  const isAsked = asksTreatment(formOf(entries))
  const refuse = (words: string) => new Refusal('invalid', undefined, { 'facts.treatment_words': words })
  if (isAsked && !treatmentIsSaid(facts)) throw refuse(sayTheTreatment)
  if (!isAsked && facts.treatment_words) throw refuse('The form of this event does not ask it.')
}
