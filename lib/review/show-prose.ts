import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { writtenIn } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answer } from '@/lib/notes/fields'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote } from '@/lib/notes/note-repository'
import { sealWords } from '@/lib/notes/sealed-words'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { words } from '@/lib/signing/proof'

export const showProseInput = z.strictObject({ noteId: z.string(), field: z.string(), reason: words })

/** Source verification by the study monitor: one field of prose, for a stated reason, recorded. */
export async function showProse(
  actor: Actor,
  { noteId, field, reason }: z.output<typeof showProseInput>,
): Promise<Answer> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.askForProse(actor, note), whyNot('askForProse', actor, note))
    if (!Object.hasOwn(definitionOf(note.definition).fields, field)) throw new Refusal('not_found')
    const { answers, frozen } = await writtenIn(tx, note)
    allow(frozen, 'not_now', 'Only what is signed can be verified.')
    await record(
      tx,
      recorderOf(actor, note),
      noteEvent(note, 'note.prose_shown', { field }, await sealWords(tx, note, reason)),
    )
    return answers[field] ?? null
  })
}
