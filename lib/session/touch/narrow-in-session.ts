import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { touchSeats } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import type { OpenNote } from '@/lib/notes/note-repository'
import { heldTouchOf } from '@/lib/notes/touch/held-touch'
import { rankOf } from '@/lib/notes/touch/touch-rank'
import { insertTouchChanges } from '@/lib/notes/touch/touch-repository'
import { tellOfTouch } from '@/lib/session/live/live-repository'
import type { SentEntry } from '@/lib/session/log/entry-input'
import { holdCourse } from '@/lib/trial/visits/visit-repository'

/** What the participant narrows in the room holds at once: of the kinds that entries name, by whoever logs it. What is narrow already stays. */
export async function narrowInSession(
  tx: Tx,
  actor: Actor,
  { participantId, studyId, siteId }: Pick<OpenNote, 'participantId' | 'studyId' | 'siteId'>,
  entries: readonly SentEntry[],
): Promise<AuditEvent[]> {
  const naming = entries.filter(({ kind, body }) => kind === 'consent_narrowed' && typeof body.touch === 'string')
  if (naming.length === 0) return []
  await holdCourse(tx, participantId)
  const agreement = await heldTouchOf(tx, participantId)
  if (!agreement) return []
  const held = new Map(Object.entries(agreement.cells))
  const scope = { studyId, siteId, participantId }
  const rows = naming.flatMap(({ body }) => {
    const [touch, value] = [String(body.touch), body.value === 'ask' ? ('ask' as const) : ('no' as const)]
    const seats = Array.isArray(body.seats)
      ? touchSeats.filter(seat => (body.seats as unknown[]).includes(seat))
      : touchSeats
    return seats.flatMap(seat => {
      const cell = `${touch}.${seat}`
      if (rankOf(value) >= rankOf(held.get(cell) ?? 'no')) return []
      held.set(cell, value)
      return [{ id: uuid(), ...scope, touch, seat, value, way: 'narrowed' as const, recordedBy: actor.staffId }]
    })
  })
  if (rows.length > 0) {
    await insertTouchChanges(tx, rows)
    await tellOfTouch(tx, participantId)
  }
  return rows.map(({ touch, seat, value }) => ({
    chain: studyId,
    action: 'touch.narrowed',
    subject: { type: 'participant', id: participantId },
    scope,
    body: { touch, seat, value },
  }))
}
