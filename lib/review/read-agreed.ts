import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { openVersion } from '@/lib/notes/content'
import { agreedLast, agrees } from '@/lib/notes/earlier/agreed-last'
import type { LastTime } from '@/lib/notes/earlier/earlier-notes'
import { findNote } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { signedVersionsOf } from '@/lib/notes/version-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { readsThread } from './read-thread'

export interface Agreed extends LastTime {
  readonly noteId: string
}

/**
 * What was agreed with a participant last time, out of the latest signed note that agrees anything, for whoever reads its
 * words; null where that one left it open, and for anybody else. That note is recorded as read, or nothing is shown.
 */
export const readAgreed = (actor: Actor, participantId: string): Promise<Agreed | null> =>
  asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    if (!readsThread(actor, participant)) return null
    for (const { version, on } of await signedVersionsOf(tx, participantId)) {
      const note = await findNote(tx, actor, version.noteId)
      if (on === null || !mayNotes.readProse(actor, note)) continue
      const { answers } = await openVersion(tx, note, version)
      if (!agrees(answers)) continue
      const agreed = agreedLast([{ on, answers }])
      if (agreed) await recordReading(tx, actor, { ...note, version: version.version })
      return agreed && { ...agreed, noteId: note.id }
    }
    return null
  })
