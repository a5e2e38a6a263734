import type { Actor } from '@/lib/access/actor'
import { type Assignment, mayNotes, type NoteStanding } from '@/lib/access/may-notes'
import type { FoundNote } from '@/lib/notes/note-repository'

/** To an author who was not part of a session's day: why they don't sign it; null for everybody else. */
export const whyNotOfDay = (actor: Actor, note: FoundNote): string | null =>
  !mayNotes.sign(actor, note) && mayNotes.sign(actor, { ...note, pair: null }) ? ofTheDay : null

const ofTheDay =
  'You joined the care team after this session: its two therapists sign it, as they were that day. Where a signature of theirs can’t be had, an investigator closes the note without it.'

/** Whether both parts of a session are signed, by two people; what became of their assignments since does not matter. */
export function isSignedByAll(
  { kind, pair }: Pick<NoteStanding, 'kind' | 'pair'>,
  signers: readonly string[],
): boolean {
  if (kind !== 'session') return true
  const [lead, second] = [signedAs('therapist', pair, signers), signedAs('cotherapist', pair, signers)]
  return lead.some(one => second.some(other => other !== one))
}

const signedAs = (part: Assignment['role'], pair: NoteStanding['pair'], signers: readonly string[]) =>
  (pair ?? []).filter(({ role, staffId }) => role === part && signers.includes(staffId)).map(({ staffId }) => staffId)

/** Whose signatures a frozen session waits for, and whether any of them can still sign: they are of the care team today. */
export function awaitedBy(note: Pick<FoundNote, 'status' | 'pair' | 'signedBy' | 'team'>) {
  const { status, pair, signedBy, team } = note
  if (status !== 'ready' || !pair) return { staffIds: [], isOutOfReach: false }
  const isOpen = ({ role, staffId }: Assignment) =>
    signedAs(role, pair, signedBy).length === 0 && !signedBy.includes(staffId)
  const staffIds = pair.filter(isOpen).map(one => one.staffId)
  const canSign = (staffId: string) => team.some(one => one.staffId === staffId && one.role !== 'session_staff')
  return { staffIds: [...new Set(staffIds)], isOutOfReach: !staffIds.some(canSign) }
}
