import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { placeInQueue, waitingNotes } from './queue-repository'

/** The note that waits after this one; the first of the others where this is the last, null where nothing else waits. */
export async function nextWaiting(
  actor: Actor,
  { studyId, noteId }: { readonly studyId: string; readonly noteId: string },
): Promise<string | null> {
  allow(holds(actor, ['supervisor'], { studyId }), 'not_found')
  return asActor(actor.staffId, async tx => {
    const after = await placeInQueue(tx, actor, studyId, noteId)
    const following = after ? await waitingNotes(tx, actor, studyId, { after }, 1) : []
    const others = [...following, ...(await waitingNotes(tx, actor, studyId, {}, 2))]
    return others.find(one => one.noteId !== noteId)?.noteId ?? null
  })
}
