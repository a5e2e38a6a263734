import { z } from 'zod'
import { moveReasons } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { isSaid, line, sayIt } from '@/lib/trial/input'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { closeDraft, findDeviation } from './deviation-repository'
import { sealDeviation } from './sealed-deviation'

export const closeDeviationInput = z
  .discriminatedUnion('as', [
    z.strictObject({
      deviationId: z.uuid(),
      as: z.literal('completed'),
      reason: z.enum(moveReasons, 'Choose a reason.'),
      /** What happened and what was done about it. */
      words: line(1000).optional(),
    }),
    z.strictObject({ deviationId: z.uuid(), as: z.literal('dismissed'), words: line(1000) }),
  ])
  .refine(closing => isSaid('reason' in closing ? closing : {}), sayIt)

/** A person completes what was drafted, or says why it is no deviation. The record keeps both; it decides neither. */
export async function closeDeviation(actor: Actor, closing: z.output<typeof closeDeviationInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { id, kind, ...found } = await findDeviation(tx, actor, closing.deviationId)
    const participant = await findParticipant(tx, actor, found.participantId)
    allow(mayTrial.closeDeviation(actor, participant))
    allow(found.state === 'drafted', 'stale')
    const { studyId, siteId, participantId } = found
    const scope = { studyId, siteId, participantId }
    const key = await dataKeyFor(tx, { purpose: 'record', ownerId: participantId, studyId, siteId })
    const sealed = closing.words ? sealDeviation(key, { id, studyId }, closing.words) : null
    const reason = closing.as === 'completed' ? closing.reason : null
    await closeDraft(tx, id, { state: closing.as, reason, sealed: sealed?.bytes ?? null, closedBy: actor.staffId })
    await record(tx, recorderOf(actor, participant, mayTrial.closeDeviation), {
      chain: studyId,
      action: `deviation.${closing.as}`,
      subject: { type: 'participant', id: participantId },
      scope,
      body: { deviation: id, kind, reason, words: sealed?.commitment ?? null },
    })
  })
}
