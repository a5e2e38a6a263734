import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { type Written, writtenIn } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answer } from '@/lib/notes/fields'
import { noteEvent } from '@/lib/notes/note-event'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { sealWords } from '@/lib/notes/sealed-words'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { proseOf } from '@/lib/session/log/structured-log'
import { words } from '@/lib/signing/proof'

export const showProseInput = z.union([
  z.strictObject({ noteId: z.string(), field: z.string(), reason: words }),
  z.strictObject({ noteId: z.string(), entry: z.uuid(), reason: words }),
])

/** Source verification by the study monitor: the prose of one field or of one entry of the log, for a stated reason, recorded. */
export async function showProse(
  actor: Actor,
  { noteId, reason, ...wanted }: z.output<typeof showProseInput>,
): Promise<Answer> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.askForProse(actor, note), whyNot('askForProse', actor, note))
    const written = await writtenIn(tx, note)
    const prose = proseIn(note, written, wanted)
    allow(written.frozen, 'not_now', 'Only what is signed can be verified.')
    await record(
      tx,
      recorderOf(actor, note),
      noteEvent(note, 'note.prose_shown', wanted, await sealWords(tx, note, reason)),
    )
    return prose
  })
}

type Wanted = { readonly field: string } | { readonly entry: string }

function proseIn(note: Pick<FoundNote, 'definition'>, { answers, entries }: Written, wanted: Wanted): Answer {
  if ('field' in wanted) {
    if (!Object.hasOwn(definitionOf(note.definition).fields, wanted.field)) throw new Refusal('not_found')
    return answers[wanted.field] ?? null
  }
  const logged = entries.find(({ id }) => id === wanted.entry)
  if (!logged) throw new Refusal('not_found')
  return proseOf(logged)
}
