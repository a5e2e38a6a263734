import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { touchSeats, touchValues } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { heldTouchOf } from '@/lib/notes/touch/held-touch'
import { tooNearToWiden } from '@/lib/notes/touch/too-near-to-widen'
import { rankOf } from '@/lib/notes/touch/touch-rank'
import { insertTouchChanges } from '@/lib/notes/touch/touch-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { tellOfTouch } from '@/lib/session/live/live-repository'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { holdCourse } from '@/lib/trial/visits/visit-repository'

export const changeTouchInput = z.strictObject({
  participantId: z.uuid(),
  touch: z.string().max(60),
  /** With whom; both are two changes. */
  seats: z.array(z.enum(touchSeats)).min(1, 'Choose with whom.').max(touchSeats.length),
  value: z.enum(touchValues, 'Choose what holds from now on.'),
})

/**
 * Changes what is agreed about one kind of touch, on the participant's word. Narrower takes effect at once, at any moment, by
 * anyone of those around them; wider takes a therapist, outside a session and some days before the next.
 */
export async function changeTouch(
  actor: Actor,
  { participantId, touch, seats, value }: z.output<typeof changeTouchInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.narrowTouch(actor, participant))
    await holdCourse(tx, participantId)
    const agreement = await heldTouchOf(tx, participantId)
    allow(agreement !== null, 'not_now', 'Nothing is agreed yet. The agreement is made in preparation.')
    if (!Object.hasOwn(agreement.kinds.rows, touch))
      throw new Refusal('invalid', undefined, { touch: 'The agreement has no such kind of touch.' })
    const changed = [...new Set(seats)].flatMap(seat => {
      const before = agreement.cells[`${touch}.${seat}`] ?? 'no'
      return before === value ? [] : [{ seat, way: rankOf(value) < rankOf(before) ? 'narrowed' : 'widened' } as const]
    })
    if (changed.length === 0) throw new Refusal('invalid', undefined, { value: 'That is what holds already.' })
    if (changed.some(({ way }) => way === 'widened')) await allowWider(tx, actor, participant)
    const { studyId, siteId } = participant
    const scope = { studyId, siteId, participantId }
    await insertTouchChanges(
      tx,
      changed.map(one => ({ id: uuid(), ...scope, ...one, touch, value, recordedBy: actor.staffId })),
    )
    const events = changed.map(({ seat, way }) => ({
      chain: studyId,
      action: `touch.${way}`,
      subject: { type: 'participant', id: participantId },
      scope,
      body: { touch, seat, value },
    }))
    await tellOfTouch(tx, participantId)
    const rule = changed.some(({ way }) => way === 'widened') ? mayTrial.widenTouch : mayTrial.narrowTouch
    await record(tx, recorderOf(actor, participant, rule), ...events)
  })
}

async function allowWider(tx: Tx, actor: Actor, participant: FoundParticipant): Promise<void> {
  allow(mayTrial.widenTouch(actor, participant), 'not_permitted', 'A therapist of the care team widens it.')
  const { settings } = await findStudy(tx, actor, participant.studyId)
  const said = 'A session is too near, or goes on. It can be made wider only outside a session; narrower at any moment.'
  const near = await tooNearToWiden(tx, { participantId: participant.id, timeZone: participant.timeZone, settings })
  allow(!near, 'not_now', said)
}
