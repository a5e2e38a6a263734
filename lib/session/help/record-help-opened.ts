import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { lockHeads } from '@/lib/audit/audit-repository'
import { record } from '@/lib/audit/record'
import { findNote } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import { freshOf, opening, openings } from '@/lib/session/log/opening'

export const recordHelpOpenedInput = z.strictObject({ note: z.string(), openings: openings(opening) })

/** Each opening of the help of a session day, once, whenever the network let it through: the reason is always the emergency. */
export async function recordHelpOpened(
  actor: Actor,
  { note: noteId, openings: sent }: z.output<typeof recordHelpOpenedInput>,
): Promise<{ recorded: readonly string[] }> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.log(actor, note))
    const { studyId, siteId, participantId } = note
    await lockHeads(tx, [studyId]) // two sendings of one opening wait for each other
    const known = { chain: studyId, actor: actor.staffId, action: 'help.opened' }
    const fresh = await freshOf(tx, known, sent)
    const scope = { studyId, siteId, participantId }
    const events = fresh.map(({ id, openedAt, deviceNow }) => ({
      chain: studyId,
      action: 'help.opened',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { note: noteId, id, parts: ['contact', 'crisis_plan'], reason: 'emergency', openedAt, deviceNow },
    }))
    if (events.length > 0) await record(tx, recorderOf(actor, note, mayNotes.log), ...events)
    return { recorded: [...new Set(sent.map(({ id }) => id))] }
  })
}
