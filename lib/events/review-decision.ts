import { z } from 'zod'
import { eventReviews } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { allow } from '@/lib/outcome/refusal'
import { line } from '@/lib/trial/input'
import { findEvent, holdEvents } from './event-repository'
import { sayOfEvent } from './say-of-event'

export const reviewDecisionInput = z
  .strictObject({
    eventId: z.uuid(),
    review: z.enum(eventReviews, 'Agree, or overturn it.'),
    words: line(1000).optional(),
  })
  .refine(({ review, words }) => review === 'agreed' || words, {
    path: ['words'],
    message: 'Say why it is an adverse event.',
  })

/** The investigator reads that something is no adverse event: agrees, or overturns it with a reason, and then the clock runs. Both decisions stay. */
export async function reviewDecision(
  actor: Actor,
  { eventId, review, words }: z.output<typeof reviewDecisionInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { participantId } = await findEvent(tx, actor, eventId)
    await holdEvents(tx, participantId)
    const event = await findEvent(tx, actor, eventId)
    const waiting = { ...event, decision: 'not_ae', review: null, struckAt: null } as const
    allow(mayEvents.reviewDecision(actor, waiting))
    allow(mayEvents.reviewDecision(actor, event), 'not_now', 'Nothing of it waits for you any more. Look again.')
    await sayOfEvent(tx, actor, event, {
      kind: 'reviewed',
      says: { review, ...(words ? { words } : {}) },
      change: { review, ...(review === 'overturned' ? { decision: 'ae' } : {}) },
      body: { review },
    })
  })
}
