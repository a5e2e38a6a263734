import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { allow } from '@/lib/outcome/refusal'
import { line } from '@/lib/trial/input'
import { findEvent, holdEvents } from './event-repository'
import { sayOfEvent } from './say-of-event'

export const addEventWordsInput = z.strictObject({ eventId: z.uuid(), words: line(2000) })

/** The safety officer says something of an event, beside what those who work there say; nothing else of it changes. */
export async function addEventWords(
  actor: Actor,
  { eventId, words }: z.output<typeof addEventWordsInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { participantId } = await findEvent(tx, actor, eventId)
    await holdEvents(tx, participantId)
    const event = await findEvent(tx, actor, eventId)
    allow(mayEvents.addEventWords(actor, { ...event, struckAt: null }))
    allow(event.struckAt === null, 'not_now', 'This event was entered in error, so nothing is added to it.')
    await sayOfEvent(tx, actor, event, { kind: 'words', says: { words } })
  })
}
