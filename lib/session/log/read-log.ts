import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { entriesOf } from '@/lib/notes/log/entry-repository'
import { type LoggedEntry, loggedEntry } from '@/lib/notes/log/sealed-entry'
import { aroundOf, findRow } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow } from '@/lib/outcome/refusal'

/** The log of a session day after one of its numbers, for those who keep it, and recorded as read. */
export async function readLog(
  actor: Actor,
  { noteId, after }: { readonly noteId: string; readonly after: number },
): Promise<{ entries: readonly LoggedEntry[] }> {
  return asActor(actor.staffId, async tx => {
    const note = await findRow(tx, actor, noteId, false)
    allow(mayNotes.log(actor, { ...note, ...(await aroundOf(tx, note)) }))
    await recordReading(tx, actor, note)
    const key = await recordKeyOf(tx, note)
    return { entries: (await entriesOf(tx, note.id, after)).map(row => loggedEntry(key, row)) }
  })
}
