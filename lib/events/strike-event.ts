import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { line } from '@/lib/trial/input'
import { findEvent, holdEvents } from './event-repository'
import { sayOfEvent } from './say-of-event'

export const strikeEventInput = z.strictObject({ eventId: z.uuid(), reason: line(500) })

/** An event that was entered in error: struck through, its clock stopped, kept for ever. One that the sponsor was told of stays. */
export async function strikeEvent(actor: Actor, { eventId, reason }: z.output<typeof strikeEventInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { participantId } = await findEvent(tx, actor, eventId)
    await holdEvents(tx, participantId)
    const event = await findEvent(tx, actor, eventId)
    allow(mayEvents.strikeEvent(actor, { ...event, reportedAt: null, struckAt: null }))
    allow(event.struckAt === null, 'not_now', 'It is struck through already.')
    allow(event.reportedAt === null, 'not_now', 'The sponsor was told of it. Follow it up with what is true instead.')
    await sayOfEvent(tx, actor, event, { kind: 'struck', says: { reason }, change: { struckAt: await now(tx) } })
  })
}
