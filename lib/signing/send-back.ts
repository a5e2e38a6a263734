import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayNotes, whyNot } from '@/lib/access/may-notes'
import { record } from '@/lib/audit/record'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { noteEvent } from '@/lib/notes/note-event'
import { findNote, moveNote } from '@/lib/notes/note-repository'
import { sealWords } from '@/lib/notes/sealed-words'
import { arrow } from '@/lib/notes/status'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { words } from './proof'

export const sendBackInput = z.strictObject({ noteId: z.string(), version: z.int(), reason: words })

/** Opens the next version for a change before the second signature. Signatures on the frozen one stay, as superseded. */
export async function sendBack(actor: Actor, input: z.output<typeof sendBackInput>): Promise<void> {
  await asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, input.noteId, true)
    allow(mayNotes.sendBack(actor, note), whyNot('sendBack', actor, note))
    if (note.version !== input.version) throw new Refusal('stale')
    await moveNote(
      tx,
      note,
      arrow(note.status, 'send_back'),
      { signedAt: null, dueAt: null, overdueAt: null },
      note.version + 1,
    )
    const others = note.team.filter(one => one.role !== 'session_staff' && one.staffId !== actor.staffId)
    await raiseAlert(tx, actor, {
      studyId: note.studyId,
      chain: note.id,
      recipients: others.map(one => one.staffId),
      kind: 'note_sent_back',
      subjectId: note.id,
    })
    const reason = await sealWords(tx, note, input.reason)
    await record(
      tx,
      recorderOf(actor, note, mayNotes.sendBack),
      noteEvent(note, 'note.sent_back', { next: note.version + 1, superseded: note.signedBy.length }, reason),
    )
  })
}
