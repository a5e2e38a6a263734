import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, holds, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { addEvent } from '@/lib/events/enter-event'
import { formOfEvent, noneOfEffect } from '@/lib/events/event-input'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { noteEvent } from '@/lib/notes/note-event'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { holdCourse } from '@/lib/trial/visits/visit-repository'
import { insertReviews } from './effect-review-repository'
import { byTerm } from './effects-of'
import { factsOfEffects, noticedAt } from './facts-of-effects'
import { effectsIn } from './read-effects'
import { isInvestigators, type Triaged, takenFor } from './triage'

const which = { noteId: z.string(), entryIds: z.array(z.uuid()).min(1, 'Choose an effect.').max(500) }

export const triageEffectsInput = z.discriminatedUnion('decision', [
  z.strictObject({ ...which, decision: z.literal('investigator') }),
  z.strictObject({ ...which, decision: z.literal('not_ae'), ...noneOfEffect }),
  z.strictObject({
    ...which,
    decision: z.literal('ae'),
    event: formOfEvent,
  }),
])
type Triage = z.output<typeof triageEffectsInput>

/**
 * Says what becomes of some effects of a session day, in one act: an adverse event, none, or for the investigator. Signing
 * waits for none of it, and it is changed after signing as before; where there is an event, in the event.
 */
export async function triageEffects(actor: Actor, input: Triage): Promise<{ eventIds: string[] }> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId)
    allow(mayNotes.triage(actor, note), whyNot('triage', actor, note))
    await holdCourse(tx, note.participantId)
    const effects = await chosen(tx, note, input.entryIds)
    checkOpen(actor, note, effects, input.decision)
    const made: { eventId: string; said: AuditEvent; effects: readonly Triaged[] }[] = []
    for (const one of eventsOf(note, effects, input))
      made.push({ ...(await addEvent(tx, actor, one.entered)), effects: one.effects })
    const eventOf = (id: string) => made.find(each => each.effects.some(one => one.id === id))?.eventId ?? null
    const { id: noteId, studyId, siteId, participantId } = note
    const place = { noteId, studyId, siteId, participantId }
    const decision = input.decision === 'ae' ? takenFor(input.event) : input.decision
    await insertReviews(
      tx,
      effects.map(({ id, isLate }) => ({
        ...{ id: uuid(), ...place, ...(isLate ? { lateId: id } : { entryId: id }), decision, eventId: eventOf(id) },
        by: actor.staffId,
      })),
    )
    const event = noteEvent(note, 'effects.triaged', { decision, entries: effects.map(({ id, kind }) => [id, kind]) })
    await record(tx, recorderOf(actor, note, mayNotes.triage), event, ...made.map(({ said }) => said))
    return { eventIds: made.map(({ eventId }) => eventId) }
  })
}

async function chosen(tx: Tx, note: FoundNote, ids: readonly string[]): Promise<Triaged[]> {
  const effects = await effectsIn(tx, note.id, await recordKeyOf(tx, note))
  const wanted = new Set(ids)
  const found = effects.filter(({ id }) => wanted.has(id))
  if (found.length !== wanted.size)
    throw new Refusal('invalid', undefined, { entryIds: 'The log has no such effect, or it was voided.' })
  return found
}

function checkOpen(actor: Actor, note: FoundNote, effects: readonly Triaged[], decision: Triage['decision']): void {
  allow(
    effects.every(({ event }) => event === null),
    'not_now',
    'It has its event already. Say there what it is taken for now.',
  )
  const isHandedOn = effects.some(one => one.decision === 'investigator')
  allow(!(decision === 'not_ae' && isHandedOn && byTerm(effects).length > 1), 'not_now', handedOn)
  const kept = decision !== 'investigator' && !holds(actor, ['investigator'], note)
  allow(
    !(kept && effects.some(({ kind }) => isInvestigators(kind, note.settings))),
    'not_permitted',
    'The protocol keeps this effect for the investigator.',
  )
}

/** Of several terms at once it is said only that none of them is on the list. */
export const byItself = 'Leave out the term that is or may be on the list, and say it of that term alone.'

/** What was expressly handed on is taken back of its term alone: a page that does not show it yet cannot overrule it. */
export const handedOn =
  'One of these was handed to the investigator. Leave its term out, and say it of that term alone.'

/** The events that a decision enters: one of each term that is said to be none, one for all of a form. */
function eventsOf({ participantId, visitId, timeZone }: FoundNote, effects: readonly Triaged[], input: Triage) {
  const of = { participantId, visitId }
  switch (input.decision) {
    case 'investigator':
      return []
    case 'ae':
      return [{ effects, entered: { ...of, ...input.event } }]
    case 'not_ae': {
      const { decision, whyNot: reason, abuse_related, awareAt } = input
      const terms = byTerm(effects)
      if (terms.length > 1 && abuse_related !== 'no')
        throw new Refusal('invalid', undefined, { abuse_related: byItself })
      return terms.map(({ term, effects: own }) => {
        const facts = { ...factsOfEffects(term, own, timeZone), abuse_related }
        return { effects: own, entered: { ...of, decision, whyNot: reason, awareAt: awareAt ?? noticedAt(own), facts } }
      })
    }
  }
}
