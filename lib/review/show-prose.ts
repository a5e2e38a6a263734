import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { openVersion, type Written } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answer } from '@/lib/notes/fields'
import { noteEvent } from '@/lib/notes/note-event'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { sealWords } from '@/lib/notes/sealed-words'
import { versionsOf } from '@/lib/notes/version-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { proseOf } from '@/lib/session/log/structured-log'
import { words } from '@/lib/signing/proof'

/** The one that is before the reader; without it, the latest that is frozen. */
const version = z.int().optional()
export const showProseInput = z.union([
  z.strictObject({ noteId: z.string(), version, field: z.string(), reason: words }),
  z.strictObject({ noteId: z.string(), version, entry: z.uuid(), reason: words }),
])

/** Source verification by the study monitor: the prose of one field or of one entry of the log, in the version that is read, for a stated reason, recorded. */
export async function showProse(
  actor: Actor,
  { noteId, version, reason, ...wanted }: z.output<typeof showProseInput>,
): Promise<Answer> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    allow(mayNotes.askForProse(actor, note), whyNot('askForProse', actor, note))
    const frozen = (await versionsOf(tx, noteId)).findLast(one => one.version === (version ?? one.version))
    allow(frozen !== undefined, 'not_now', 'Only what is signed can be verified.')
    const prose = proseIn(frozen, await openVersion(tx, note, frozen), wanted)
    const shown = { ...note, version: frozen.version }
    await record(
      tx,
      recorderOf(actor, note, mayNotes.askForProse),
      noteEvent(shown, 'note.prose_shown', wanted, await sealWords(tx, shown, reason)),
    )
    return prose
  })
}

type Wanted = { readonly field: string } | { readonly entry: string }

function proseIn(
  { definition }: Pick<FoundNote, 'definition'>,
  { answers, entries }: Pick<Written, 'answers' | 'entries'>,
  wanted: Wanted,
): Answer {
  if ('field' in wanted) {
    if (!Object.hasOwn(definitionOf(definition).fields, wanted.field)) throw new Refusal('not_found')
    return answers[wanted.field] ?? null
  }
  const logged = entries.find(({ id }) => id === wanted.entry)
  if (!logged) throw new Refusal('not_found')
  return proseOf(logged)
}
