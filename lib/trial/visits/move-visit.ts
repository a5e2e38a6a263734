import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { dateWords } from '@/lib/clock/calendar'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { day, isSaid, line, sayIt } from '@/lib/trial/input'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findVisitToChange } from './find-visit-to-change'
import { recordVisitChange } from './record-visit-change'
import { courseAfter, shiftCourse } from './shift-course'
import { againstWords } from './visit-order'
import { type MoveReason, moveReasonLabels } from './visit-reasons'
import { changeVisit } from './visit-repository'
import { isInWindow } from './visit-window'

export const moveVisitInput = z
  .strictObject({
    visitId: z.uuid(),
    /** The day it was planned for when the form was opened. */
    from: day,
    to: day,
    reason: z.enum(Object.keys(moveReasonLabels) as MoveReason[]).optional(),
    words: line(500).optional(),
    /** Whether what hangs on it moves with it. */
    shift: z.boolean().optional(),
  })
  .refine(isSaid, sayIt)
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'It is planned for this day already.' })

/** Plans a visit for another day. Its window stays what the protocol gives it; a day outside of it, or against the order of the protocol, takes a reason; none lies before the consent (21 CFR 312.62(b)). */
export async function moveVisit(
  actor: Actor,
  { visitId, from, to, reason, words, shift }: z.output<typeof moveVisitInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { visit, progress } = await findVisitToChange(tx, actor, visitId)
    allow(visit.state === 'planned' && visit.targetOn === from, 'stale')
    const isHeld = progress !== null && progress !== 'draft'
    allow(!isHeld, 'not_now', `${visit.code} was held: its note is past being written, so its day stays.`)
    const { consentOn } = await findParticipant(tx, actor, visit.participantId)
    if (to < consentOn)
      throw new Refusal('invalid', undefined, {
        to: `No visit lies before the consent, which is of ${dateWords(consentOn)}.`,
      })
    const inWindow = isInWindow(to, visit)
    const { moves, against } = await courseAfter(tx, actor, visit, { to, shift: shift === true })
    const [misplaced] = against
    const departs = departsIn(inWindow, misplaced)
    if (departs && !reason) throw new Refusal('invalid', undefined, { reason: `${departs} Choose a reason.` })
    const first = visit.movedFrom ?? visit.targetOn
    await changeVisit(tx, visit, {
      targetOn: to,
      movedFrom: first === to ? null : first,
      moveReason: departs ? reason : null,
    })
    await recordVisitChange(tx, actor, visit, {
      action: 'visit.moved',
      body: { from, to, inWindow, inOrder: !misplaced, reason: departs ? (reason ?? null) : null },
      words,
    })
    await shiftCourse(tx, actor, visit, moves)
  })
}

const departsIn = (inWindow: boolean, misplaced: { code: string; session: string } | undefined): string | null => {
  if (!inWindow) return 'This day is outside the window.'
  return misplaced ? againstWords(misplaced) : null
}
