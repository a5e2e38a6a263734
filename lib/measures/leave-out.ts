import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { measureCodes } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures } from '@/lib/access/may-measures'
import { allow } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findVisit, holdCourse } from '@/lib/trial/visits/visit-repository'
import { askedAt } from './due-repository'
import { insertForm, openFormsOf } from './form-repository'
import { measures } from './measures'
import { type NotDoneReason, notDoneLabels } from './not-done-reasons'
import { recordMeasure } from './record-measure'

export const leaveOutInput = z.strictObject({
  visitId: z.uuid(),
  code: z.enum(measureCodes),
  /** What the participant did not want, or why nobody asked. */
  why: z.enum(['declined', ...(Object.keys(notDoneLabels) as NotDoneReason[])], 'Choose a reason.'),
})

/** Says openly that a measure that was due was not done: declined, or why it was not asked. It is missing no longer, and counts nowhere. */
export async function leaveOut(actor: Actor, { visitId, code, why }: z.output<typeof leaveOutInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const visit = await findVisit(tx, actor, visitId)
    const { studyId, siteId, participantId } = visit
    allow(mayMeasures.askMeasure(actor, await findParticipant(tx, actor, participantId)))
    await holdCourse(tx, participantId)
    const measure = measures[code].id
    allow(visit.measures.includes(code), 'not_now', 'This measure is not due at this visit.')
    const asked = (await askedAt(tx, [visitId])).get(visitId)
    allow(!asked?.has(code), 'not_now', 'It was asked at this visit already, or said why not.')
    const isOpen = (await openFormsOf(tx, visitId)).some(form => form.measure === measure)
    allow(!isOpen, 'not_now', 'It was handed over at this visit and is not finished. Close that form as declined.')
    const form = { id: uuid(), studyId, siteId, participantId, visitId, measure }
    const closing =
      why === 'declined' ? ({ state: 'declined' } as const) : ({ state: 'not_done', notDoneReason: why } as const)
    await insertForm(tx, { ...form, ...closing, way: 'transcribed', askedBy: actor.staffId })
    const body = { visit: visit.code, reason: why === 'declined' ? null : why }
    await recordMeasure(tx, actor, form, { action: `measure.${closing.state}`, body })
  })
}
