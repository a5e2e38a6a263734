import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { notesInCare, notesOfPlaces, signedOf } from './queue-repository'

export type ListedNote = Awaited<ReturnType<typeof notesInCare>>[number]
export type MyNote = ListedNote & { readonly signedByMe: boolean }

/** One's own open notes: drafts and notes given back by age, and those that wait for a second signature. */
export async function myOpenNotes(actor: Actor, studyId: string): Promise<MyNote[]> {
  return asActor(actor.staffId, async tx => {
    const notes = await notesInCare(tx, actor, studyId, ['draft', 'returned', 'ready'])
    const signed = await signedOf(
      tx,
      actor.staffId,
      notes.map(one => one.noteId),
    )
    return notes.map(one => ({ ...one, signedByMe: signed.has(one.noteId) }))
  })
}

/** The notes of a site for those who oversee or verify them. */
export async function notesOfSite(actor: Actor, studyId: string): Promise<ListedNote[]> {
  const roles = ['supervisor', 'investigator', 'monitor'] as const
  allow(holds(actor, roles, { studyId }), 'not_found')
  return asActor(actor.staffId, tx => notesOfPlaces(tx, actor, studyId, roles))
}
