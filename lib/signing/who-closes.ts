import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { awaitsClosing, mayNotes } from '@/lib/access/may-notes'
import type { FoundNote } from '@/lib/notes/note-repository'
import { membersNow } from '@/lib/trial/people/membership-repository'

/**
 * To an investigator of whom a note is: who closes it instead, where a signature can’t be had. It is the investigators' alone, as its
 * signature says; a study that has no other one names one. Null for whoever may close it, or has no part in that.
 */
export async function whoClosesInstead(tx: Tx, actor: Actor, note: FoundNote): Promise<string | null> {
  if (!awaitsClosing(actor, note) || mayNotes.closeWithoutSignature(actor, note)) return null
  const others = (await membersNow(tx, note)).filter(
    ({ staffId, role }) => role === 'investigator' && staffId !== actor.staffId && !isOf(note, staffId),
  )
  const names = [...new Map(others.map(({ staffId, name }) => [staffId, name])).values()]
  const whom =
    new Intl.ListFormat('en', { type: 'disjunction' }).format(names) ||
    'another investigator, whom an administrator names: there is nobody else here today'
  return `You wrote in this note or sign it, so you can’t close it without a signature. Where one can’t be had, ask ${whom}.`
}

const isOf = ({ authors, pair }: FoundNote, staffId: string): boolean =>
  authors.includes(staffId) || (pair ?? []).some(one => one.staffId === staffId)
