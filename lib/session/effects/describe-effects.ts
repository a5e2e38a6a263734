import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote } from '@/lib/notes/note-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { described } from '@/lib/session/log/entry-body'
import { holdCourse } from '@/lib/trial/visits/visit-repository'
import { insertReviews } from './effect-review-repository'
import { effectsIn } from './read-effects'
import { sealDescription } from './sealed-description'
import type { Triaged } from './triage'

export const describeEffectsInput = z.strictObject({
  noteId: z.string(),
  entryIds: z.array(z.uuid()).min(1, 'Choose an effect.').max(500),
  description: described.refine(said => Object.keys(said).length > 0, 'Say something of it.'),
  /** An answer for several at once: those of which somebody said it meanwhile keep what was said. */
  onlyUnsaid: z.boolean().optional(),
})

/** Describes effects of a session whose log is closed, or that came too late for it, in one act for all of them: kept beside the signed note, with its history. */
export async function describeEffects(
  actor: Actor,
  { noteId, entryIds, description, onlyUnsaid = false }: z.output<typeof describeEffectsInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.triage(actor, note), whyNot('triage', actor, note))
    await holdCourse(tx, note.participantId)
    const isOpen = ['draft', 'returned'].includes(note.status)
    const key = await recordKeyOf(tx, note)
    const effects = await effectsIn(tx, note.id, key)
    const isLate = new Map(effects.map(effect => [effect.id, effect.isLate]))
    const isInLog = entryIds.some(id => isLate.get(id) === false)
    allow(!(isOpen && isInLog), 'not_now', 'The log is open: describe it there.')
    if (entryIds.some(id => !isLate.has(id)))
      throw new Refusal('invalid', undefined, { entryIds: 'The log has no such effect, or it was voided.' })
    const { studyId, siteId, participantId } = note
    const isSaid = ({ described: before }: Triaged) => Object.keys(description).some(part => part in before)
    const kept = new Set(onlyUnsaid ? effects.filter(isSaid).map(({ id }) => id) : [])
    const rows = [...new Set(entryIds)].flatMap(entryId => {
      if (kept.has(entryId)) return []
      const id = uuid()
      const { bytes, commitment } = sealDescription(key, { id, studyId }, description)
      const effect = isLate.get(entryId) ? { lateId: entryId } : { entryId }
      const row = { id, noteId: note.id, studyId, siteId, participantId, ...effect, sealed: bytes, by: actor.staffId }
      return [{ row, said: [entryId, commitment] }]
    })
    if (rows.length === 0) return
    await insertReviews(
      tx,
      rows.map(({ row }) => row),
    )
    const entries = rows.map(({ said }) => said)
    await record(tx, recorderOf(actor, note, mayNotes.triage), noteEvent(note, 'effects.described', { entries }))
  })
}
