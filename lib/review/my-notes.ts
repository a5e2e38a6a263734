import { asActor } from '@/db/work'
import { type Actor, holds } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { goingOnAmong } from './going-on-repository'
import { awaitedFrom, notesInCare, notesOfPlaces, signedOf } from './queue-repository'

export type ListedNote = Awaited<ReturnType<typeof notesInCare>>[number]
export type MyNote = ListedNote & {
  readonly signedByMe: boolean
  /** It is frozen and waits for their signature; a session not for whoever joined the care team after it. */
  readonly awaitsMe: boolean
  /** A draft of a session at which the participant is at this moment, as its log has it. */
  readonly goesOn: boolean
}

/** One's own open notes: drafts and notes given back by age, and those that wait for a second signature. */
export async function myOpenNotes(actor: Actor, studyId: string): Promise<MyNote[]> {
  return asActor(actor.staffId, async tx => {
    const notes = await notesInCare(tx, actor, studyId, ['draft', 'returned', 'ready'])
    const ids = notes.map(one => one.noteId)
    const [signed, awaited] = [await signedOf(tx, actor.staffId, ids), await awaitedFrom(tx, actor.staffId, ids)]
    const sessions = notes.filter(({ kind, status }) => kind === 'session' && status === 'draft')
    const goingOn = await goingOnAmong(
      tx,
      sessions.map(one => one.noteId),
    )
    return notes.map(one => {
      const signedByMe = signed.has(one.noteId)
      const awaitsMe = awaited.has(one.noteId) && !signedByMe
      return { ...one, signedByMe, awaitsMe, goesOn: goingOn.has(one.noteId) }
    })
  })
}

/** The notes of a site for those who oversee or verify them. */
export async function notesOfSite(actor: Actor, studyId: string): Promise<ListedNote[]> {
  const roles = ['supervisor', 'investigator', 'monitor'] as const
  allow(holds(actor, roles, { studyId }), 'not_found')
  return asActor(actor.staffId, tx => notesOfPlaces(tx, actor, studyId, roles))
}
