import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { now } from '@/lib/clock/clock-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { line } from '@/lib/trial/input'
import { knownSince } from './event-clock'
import { wallClock } from './event-facts'
import { eventForm } from './event-forms'
import { findEvent, holdEvents } from './event-repository'
import { sayOfEvent } from './say-of-event'

export const reportEventInput = z.strictObject({
  eventId: z.uuid(),
  at: wallClock,
  to: line(eventForm.fields.reported_to.maxLength),
})

/** Writes down that the sponsor was told, when and whom: the clock stops. Vigil sends nothing. */
export async function reportEvent(actor: Actor, { eventId, at, to }: z.output<typeof reportEventInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { participantId } = await findEvent(tx, actor, eventId)
    await holdEvents(tx, participantId)
    const event = await findEvent(tx, actor, eventId)
    const open = { ...event, decision: 'ae', reportedAt: null, struckAt: null } as const
    allow(mayEvents.reportEvent(actor, open))
    allow(event.struckAt === null && event.decision !== 'not_ae', 'not_now', 'It stands as no adverse event.')
    allow(event.reportedAt === null, 'not_now', 'It is written down already that the sponsor was told.')
    const reportedAt = new Date(at).toISOString()
    if (reportedAt > (await now(tx))) throw new Refusal('invalid', undefined, { at: 'This time has not come yet.' })
    if (reportedAt < knownSince(event).slice(0, 16))
      throw new Refusal('invalid', undefined, { at: 'Nobody of the study knew of it then.' })
    await sayOfEvent(tx, actor, event, {
      kind: 'reported',
      says: { at, to },
      change: { reportedAt },
      body: { reportedAt },
    })
  })
}
