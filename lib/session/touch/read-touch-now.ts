import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { findRow } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { agreementOf, type TouchAgreement } from './touch-agreement'

/** What holds now, by kind and seat, for those whose session screen showed the agreement when it was opened: that view is recorded. */
export async function readTouchNow(
  actor: Actor,
  { noteId }: { readonly noteId: string },
): Promise<{ cells: TouchAgreement['cells'] }> {
  return asActor(actor.staffId, async tx => {
    const note = await findRow(tx, actor, noteId, false)
    const participant = await findParticipant(tx, actor, note.participantId)
    allow(mayTrial.narrowTouch(actor, participant))
    return { cells: (await agreementOf(tx, actor, participant))?.cells ?? {} }
  })
}
