import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { entriesOf } from '@/lib/notes/log/entry-repository'
import { type LoggedEntry, loggedEntry } from '@/lib/notes/log/sealed-entry'
import { aroundOf, findRow } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow } from '@/lib/outcome/refusal'
import { structuredLog } from './structured-log'

/** The log of a session day after one of its numbers, for those who keep it, with its words for those who read them, and recorded as read. */
export async function readLog(
  actor: Actor,
  { noteId, after }: { readonly noteId: string; readonly after: number },
): Promise<{ entries: readonly LoggedEntry[] }> {
  return asActor(actor.staffId, async tx => {
    const note = await findRow(tx, actor, noteId, false)
    const standing = { ...note, ...(await aroundOf(tx, note)) }
    allow(mayNotes.log(actor, standing))
    await recordReading(tx, actor, note)
    const key = await recordKeyOf(tx, note)
    const log = (await entriesOf(tx, note.id, after)).map(row => loggedEntry(key, row))
    return { entries: mayNotes.readLog(actor, standing) ? log : structuredLog(log).log }
  })
}
