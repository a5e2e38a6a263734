import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { namesOf } from '@/lib/notes/people-repository'
import { allow } from '@/lib/outcome/refusal'
import { waitingNote } from './queue-repository'
import { type Reason, reasonsFor } from './reasons'

/** Why a note waits for this supervisor, as the queue has it; nothing where it waits no more. */
export async function whyWaiting(
  actor: Actor,
  { studyId, noteId }: { readonly studyId: string; readonly noteId: string },
): Promise<readonly Reason[]> {
  allow(holds(actor, ['supervisor'], { studyId }), 'not_found')
  return asActor(actor.staffId, async tx => {
    const row = await waitingNote(tx, actor, studyId, noteId)
    return row ? reasonsFor(row, await namesOf(tx, row.touchVoidedBy ?? []), await now(tx)) : []
  })
}
