import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { notesInCare, notesOfPlaces } from './queue-repository'

export type ListedNote = Awaited<ReturnType<typeof notesInCare>>[number]

/** A therapist's open notes: drafts and notes given back by age, and those that wait for a second signature. */
export async function myOpenNotes(actor: Actor, studyId: string): Promise<ListedNote[]> {
  return asActor(actor.staffId, tx => notesInCare(tx, actor, studyId, ['draft', 'returned', 'ready']))
}

/** The notes of a site for those who oversee or verify them. */
export async function notesOfSite(actor: Actor, studyId: string): Promise<ListedNote[]> {
  const roles = ['supervisor', 'investigator', 'monitor'] as const
  allow(holds(actor, roles, { studyId }), 'not_found')
  return asActor(actor.staffId, tx => notesOfPlaces(tx, actor, studyId, roles))
}
