import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { type EventPlace, mayEvents } from '@/lib/access/may-events'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { dateWords } from '@/lib/clock/calendar'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn, type Instant } from '@/lib/clock/instant'
import { earliestOf, latestOf } from '@/lib/clock/partial-day'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import { type EventFacts, plainOf } from './event-facts'
import { eventFormOf } from './event-forms'
import { type enterEventInput, whyNone } from './event-input'
import { holdEvents, insertEvent, nextNumber } from './event-repository'
import { addToEvent } from './say-of-event'
import { tellOfEvent } from './tell-of-event'

type Entered = z.output<typeof enterEventInput>
/** As it is entered in a form, or from what a log or a report of an effect knows. */
type Told = Omit<Entered, 'facts'> & { readonly facts: EventFacts }

/** Enters something that befell a participant, whatever it may turn out to be: from then on the clock runs, unless it is none. */
export async function enterEvent(actor: Actor, entered: Entered, { id = uuid() } = {}): Promise<{ eventId: string }> {
  return asActor(actor.staffId, async tx => {
    const { said, place } = await addEvent(tx, actor, entered, id)
    await record(tx, recorderOf(actor, place, mayEvents.enterEvent), said)
    return { eventId: id }
  })
}

/** The same within another deed; returns what is still to be recorded. */
export async function addEvent(
  tx: Tx,
  actor: Actor,
  { participantId, visitId, decision, whyNot, awareAt, facts }: Told,
  id: string = uuid(),
): Promise<{ eventId: string; said: AuditEvent; place: EventPlace }> {
  const participant = await findParticipant(tx, actor, participantId)
  allow(mayEvents.enterEvent(actor, participant))
  await checkVisit(tx, actor, participantId, visitId)
  const at = await now(tx)
  const known = awareAt ? new Date(awareAt).toISOString() : at
  onOpenDays(facts, participant, { known, at })
  await holdEvents(tx, participantId)
  const { studyId, siteId } = participant
  const row = { id, studyId, siteId, participantId, number: await nextNumber(tx, participantId) }
  const plain = plainOf(facts)
  const form = eventFormOf((await findStudy(tx, actor, studyId)).settings)
  await insertEvent(tx, {
    ...row,
    ...plain,
    visitId: visitId ?? null,
    decision,
    awareAt: known,
    enteredBy: actor.staffId,
  })
  if (decision !== 'not_ae') await tellOfEvent(tx, actor, row)
  const said = await addToEvent(tx, actor, row, {
    kind: 'first',
    says: { form, facts, decision, ...whyNone(decision, whyNot) },
    body: { form, decision, grade: plain.grade, awareAt: known },
  })
  return { eventId: id, said, place: { studyId, siteId, team: participant.team } }
}

async function checkVisit(tx: Tx, actor: Actor, participantId: string, visitId?: string): Promise<void> {
  if (visitId && (await findVisit(tx, actor, visitId)).participantId !== participantId)
    throw new Refusal('invalid', undefined, { visitId: 'This is a visit of somebody else.' })
}

/** Nothing lies in days to come, and nobody knows of what has not begun. */
function onOpenDays(
  { AESTDAT, AEENDAT }: EventFacts,
  { timeZone, consentOn }: FoundParticipant,
  { known, at }: { readonly known: Instant; readonly at: Instant },
): void {
  const [today, knownOn] = [dayIn(timeZone, at), dayIn(timeZone, known)]
  if (known > at) throw new Refusal('invalid', undefined, { awareAt: 'This time has not come yet.' })
  onDaysOfTrial({ AESTDAT, AEENDAT }, { consentOn, today })
  if (knownOn < earliestOf(AESTDAT)) throw new Refusal('invalid', undefined, { awareAt: 'It had not begun then.' })
}

/** Refuses a day of an event that has not come yet, or that lies before the participant’s consent, by its field; of one known in part what is so whichever it was. */
export function onDaysOfTrial(
  { AESTDAT, AEENDAT }: Pick<EventFacts, 'AESTDAT' | 'AEENDAT'>,
  { consentOn, today }: { readonly consentOn: Day; readonly today: Day },
): void {
  if (latestOf(AESTDAT) < consentOn)
    throw new Refusal('invalid', undefined, {
      'facts.AESTDAT': `This lies before the participant’s consent on ${dateWords(consentOn)}.`,
    })
  for (const [field, day] of Object.entries({ AESTDAT, AEENDAT }))
    if (day && earliestOf(day) > today)
      throw new Refusal('invalid', undefined, { [`facts.${field}`]: 'This day has not come yet.' })
}
