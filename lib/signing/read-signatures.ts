import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findNote } from '@/lib/notes/note-repository'
import { type SignatureRow, signaturesOf } from './signature-repository'

/** Who signed a version of a note that is in sight, the first before the others: no word of it. */
export async function readSignatures(
  actor: Actor,
  { noteId, version }: { readonly noteId: string; readonly version: number },
): Promise<SignatureRow[]> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    const all = await signaturesOf(tx, note.id)
    return all.filter(one => one.version === version && one.appendixId === null)
  })
}
