import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import type { TriageDecision } from '@/db/schema/triage-vocabulary'
import { asActor } from '@/db/work'
import { type Actor, holds, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { addEvent } from '@/lib/events/enter-event'
import { type EventFacts, eventFacts, knownDay } from '@/lib/events/event-facts'
import { formOfEvent, noneOfEffect } from '@/lib/events/event-input'
import { findEvent } from '@/lib/events/event-repository'
import { writtenIn } from '@/lib/notes/content'
import { noteEvent } from '@/lib/notes/note-event'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { parsed } from '@/lib/outcome/parsed'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { holdCourse } from '@/lib/trial/visits/visit-repository'
import { insertReviews } from './effect-review-repository'
import { heldAt, type Reported, reportedIn } from './reported'
import { takenFor } from './triage'

const which = { noteId: z.string(), itemId: z.uuid() }

export const triageReportedInput = z.discriminatedUnion('decision', [
  /** It is an event that stands already. */
  z.strictObject({ ...which, decision: z.literal('known'), eventId: z.uuid('Choose which event it is.') }),
  z.strictObject({
    ...which,
    decision: z.literal('not_ae'),
    ...noneOfEffect,
    facts: z.strictObject({ AESTDAT: knownDay, AEENDAT: knownDay.optional() }),
  }),
  z.strictObject({ ...which, decision: z.literal('ae'), event: formOfEvent }),
])
type Triage = z.output<typeof triageReportedInput>

/**
 * Says what an effect is that a contact after a session reports: an adverse event, none, or for the investigator, by the event that says
 * so. Signing waits for none of it, and it is changed in the event.
 */
export async function triageReported(actor: Actor, input: Triage): Promise<{ eventId: string }> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId)
    allow(mayNotes.triage(actor, note), whyNot('triage', actor, note))
    await holdCourse(tx, note.participantId)
    const { answers } = await writtenIn(tx, note)
    const effect = (await reportedIn(tx, note, answers)).find(({ id }) => id === input.itemId)
    if (!effect) throw new Refusal('invalid', undefined, { itemId: 'The note reports no such effect.' })
    allow(effect.event === null, 'not_now', 'It has its event already. Say there what it is taken for now.')
    allow(
      !effect.isKept || holds(actor, ['investigator'], note),
      'not_permitted',
      'The protocol keeps this effect for the investigator.',
    )
    const { eventId, decision, said } = await eventFor(tx, actor, note, effect, input, heldAt(answers, await now(tx)))
    const { id: noteId, studyId, siteId, participantId } = note
    const row = { id: uuid(), noteId, studyId, siteId, participantId, itemId: effect.id, decision, eventId }
    await insertReviews(tx, [{ ...row, by: actor.staffId }])
    const event = noteEvent(note, 'effects.triaged', { decision, items: [effect.id], event: eventId })
    await record(tx, recorderOf(actor, note, mayNotes.triage), event, ...said)
    return { eventId }
  })
}

interface Taken {
  readonly eventId: string
  readonly decision: TriageDecision
  /** What is still to be recorded of an event that is entered with it. */
  readonly said: readonly AuditEvent[]
}

async function eventFor(
  tx: Tx,
  actor: Actor,
  note: FoundNote,
  effect: Reported,
  input: Triage,
  held?: string,
): Promise<Taken> {
  const { participantId, visitId } = note
  switch (input.decision) {
    case 'known': {
      const event = await findEvent(tx, actor, input.eventId)
      allow(event.participantId === participantId, 'not_found')
      allow(event.struckAt === null, 'not_now', 'This event was entered in error, so it says nothing of an effect.')
      return { eventId: event.id, decision: takenFor(event), said: [] }
    }
    case 'not_ae': {
      const { decision, whyNot: reason, facts: days, abuse_related, awareAt = held } = input
      const facts = factsOf(effect, { ...days, abuse_related })
      const entered = { participantId, visitId, decision, whyNot: reason, awareAt, facts }
      const { eventId, said } = await addEvent(tx, actor, entered)
      return { eventId, decision, said: [said] }
    }
    case 'ae': {
      const { eventId, said } = await addEvent(tx, actor, { participantId, visitId, ...input.event })
      return { eventId, decision: takenFor(input.event), said: [said] }
    }
  }
}

/** What the report knows, with what was said beside it; refused by the same names as in the form. */
function factsOf({ known, isGone }: Reported, said: Readonly<Record<string, string | undefined>>): EventFacts {
  if (said.AEENDAT && !isGone)
    throw new Refusal('invalid', undefined, { 'facts.AEENDAT': 'The report says that it goes on.' })
  return parsed(z.strictObject({ facts: eventFacts }), { facts: { ...known, ...said } }).facts
}
