import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { isFinished } from '@/lib/notes/finished'
import { findNote } from '@/lib/notes/note-repository'
import { mostAtOnce } from '@/lib/signing/sign-notes'
import { type MyNote, myOpenNotes } from './my-notes'

/**
 * Waits for a signature of theirs, or may: a session is first signed on its own page, where its day is closed, and comments are
 * answered where they stand, before their note is signed anew.
 */
export const mayWait = ({ status, kind, awaitsMe, openComments }: MyNote): boolean =>
  status === 'ready' ? awaitsMe : kind !== 'session' && openComments === 0

/** The notes that this person can sign now, the oldest first: those that a colleague has signed, and what they wrote themselves in which nothing is left. */
export async function notesToSign(actor: Actor, studyId: string): Promise<{ noteIds: string[]; more: boolean }> {
  const noteIds: string[] = []
  for (const { noteId } of (await myOpenNotes(actor, studyId)).filter(mayWait)) {
    if (!(await canSign(actor, noteId))) continue
    if (noteIds.length === mostAtOnce) return { noteIds, more: true }
    noteIds.push(noteId)
  }
  return { noteIds, more: false }
}

/** Each note is looked at in a unit of work of its own: opening many takes a while. */
const canSign = (actor: Actor, noteId: string): Promise<boolean> =>
  asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    const isOwn = note.status === 'ready' || note.authors.includes(actor.staffId)
    return mayNotes.sign(actor, note) && isOwn && (await isFinished(tx, note))
  })
