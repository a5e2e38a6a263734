import type { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { now } from '@/lib/clock/clock-repository'
import { dayIn, type Instant } from '@/lib/clock/instant'
import { earliestOf, precisionOf } from '@/lib/clock/partial-day'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { onDaysOfTrial } from './enter-event'
import { knownSince } from './event-clock'
import { formOf, openEntries, type ReadEntry } from './event-content'
import { type EventFacts, maybeNotAsked, maybeNotKnown, plainOf, sayTheTreatment, treatmentIsSaid } from './event-facts'
import { asksTreatment, takesNotKnown, takesPartialDays } from './event-forms'
import { type followEventInput, whyNone } from './event-input'
import { entriesOf, type FoundEvent, findEvent, holdEvents } from './event-repository'
import { type Correction, sayOfEvent } from './say-of-event'
import { tellOfEvent } from './tell-of-event'

/**
 * Adds what is known of an event by now. What was said before stays beside it. What the investigator agreed to was what was
 * known then: one that still is said to be none waits for them anew.
 */
export async function followEvent(
  actor: Actor,
  { eventId, decision, whyNot, facts, awareAt, awareWhy = '' }: z.output<typeof followEventInput>,
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
    const entries = await openEntries(tx, event, await entriesOf(tx, eventId))
    inFormOf(entries, facts)
    nothingTakenBack(entries, facts)
    const { consentOn } = await findParticipant(tx, actor, participantId)
    const at = await now(tx)
    onDaysOfTrial(facts, { consentOn, today: dayIn(event.timeZone, at) })
    const corrected = awareAt
      ? correctionOf(event, { at: awareAt, why: awareWhy }, { AESTDAT: facts.AESTDAT, at })
      : null
    const plain = { decision, ...plainOf(facts) }
    const decidedAnew = decision === 'not_ae' || decision !== event.decision ? { review: null } : {}
    if (beginsToRun(event, decision)) await tellOfEvent(tx, actor, event)
    await sayOfEvent(tx, actor, event, {
      kind: 'follow_up',
      says: { facts, decision, ...whyNone(decision, whyNot), ...corrected?.says },
      change: { ...plain, ...decidedAnew, ...corrected?.change },
      body: { ...plain, ...corrected?.body },
    })
  })
}

/** What was said to be none, and is none no more: of which the sponsor was not told, and no physician found that it is not serious. */
const beginsToRun = ({ decision, serious, reportedAt }: FoundEvent, said: FoundEvent['decision']): boolean =>
  decision === 'not_ae' && said !== 'not_ae' && serious !== 'no' && reportedAt === null

/** An event stays in the form that it was entered in: @1 does not ask how it was treated, those before @3 ask a whole day, and those before @5 ask outright. */
function inFormOf(entries: readonly ReadEntry[], facts: EventFacts): void {
  const form = formOf(entries)
  const days = { AESTDAT: facts.AESTDAT, AEENDAT: facts.AEENDAT }
  for (const [name, day] of Object.entries(takesPartialDays(form) ? {} : days))
    if (day && precisionOf(day) !== 'day')
      throw new Refusal('invalid', undefined, { [`facts.${name}`]: 'The form of this event asks a whole day.' })
  for (const name of takesNotKnown(form) ? [] : maybeNotKnown)
    if (facts[name] === 'not_known')
      throw new Refusal('invalid', undefined, { [`facts.${name}`]: 'The form of this event asks it outright.' })
  const isAsked = asksTreatment(form)
  const refuse = (words: string) => new Refusal('invalid', undefined, { 'facts.treatment_words': words })
  if (isAsked && !treatmentIsSaid(facts)) throw refuse(sayTheTreatment)
  if (!isAsked && facts.treatment_words) throw refuse('The form of this event does not ask it.')
}

/** What was said of it once is said anew, and not left out as if nobody had been asked. */
function nothingTakenBack(entries: readonly ReadEntry[], facts: EventFacts): void {
  const told = entries.flatMap(({ says }) => ('facts' in says ? [says.facts] : []))
  for (const name of Object.keys(maybeNotAsked) as (keyof typeof maybeNotAsked)[])
    if (facts[name] === undefined && told.some(before => before[name] !== undefined))
      throw new Refusal('invalid', undefined, { [`facts.${name}`]: maybeNotAsked[name] })
}

/** Since when it was known after all: before now, not before it began, nor after the sponsor knew. What was said before stays. */
function correctionOf(event: FoundEvent, known: Correction, { AESTDAT, at }: { AESTDAT: string; at: Instant }) {
  const since = new Date(known.at).toISOString()
  const refuse = (words: string) => new Refusal('invalid', undefined, { awareAt: words })
  if (since > at) throw refuse('This time has not come yet.')
  if (dayIn(event.timeZone, since) < earliestOf(AESTDAT)) throw refuse('It had not begun then.')
  if (event.reportedAt && event.reportedAt < since.slice(0, 16)) throw refuse('The sponsor was told before then.')
  const before = knownSince(event)
  return {
    says: { known },
    change: { awareCorrectedAt: since },
    body: { awareAt: since, awareBefore: before },
  }
}
