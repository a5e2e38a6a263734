import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { findNote } from '@/lib/notes/note-repository'
import { parsed } from '@/lib/outcome/parsed'
import { effectsIn } from '@/lib/session/effects/read-effects'
import { triageEffects, triageEffectsInput } from '@/lib/session/effects/triage-effects'
import type { TestNote } from './note-makers'

/** Says of effects of a day's log what they are, as the closing review sends it. */
export const triage = (actor: Actor, { id: noteId }: Pick<TestNote, 'id'>, entryIds: readonly string[], as: object) =>
  triageEffects(actor, parsed(triageEffectsInput, { noteId, entryIds, ...as }))

/** The effects of the log, in its order. */
export const effectsOf = (reader: Actor, { id }: Pick<TestNote, 'id'>) =>
  asActor(reader.staffId, async tx => {
    const note = await findNote(tx, reader, id)
    return effectsIn(tx, id, await recordKeyOf(tx, note))
  })

/** What was decided of each, and whether it is open. */
export const standsAs = async (reader: Actor, note: Pick<TestNote, 'id'>) =>
  (await effectsOf(reader, note)).map(({ decision, isOpen }) => [decision, isOpen])
