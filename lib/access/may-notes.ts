import { type NoteKind, type NoteState, noteStates } from '@/db/schema/vocabulary'
import { type Actor, holds, inEmergency } from './actor'
import { baselineWriters, careRoles, noteReaders, therapists } from './sight'

export interface Assignment {
  readonly staffId: string
  readonly role: 'therapist' | 'cotherapist' | 'session_staff'
}
/** What the rules need to know of a note. */
export interface NoteStanding {
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
  readonly kind: NoteKind
  readonly status: NoteState
  readonly version: number
  /** The care team as it is today. */
  readonly team: readonly Assignment[]
  /** Who has signed the version as its author. */
  readonly signedBy: readonly string[]
  /** The therapists whose signatures a session needs: fixed with its frozen version, null for what is not frozen or needs one author's. */
  readonly pair: readonly Assignment[] | null
  /** Who signed any version as its author, or wrote what stands in it; whoever asks, also where it was written over. */
  readonly authors: readonly string[]
  readonly hasWords: boolean
}

/** The little of it that writing depends on. */
type Writing = Pick<NoteStanding, 'studyId' | 'siteId' | 'kind' | 'status' | 'team'>

/** Who may do what to a note, used by the button and by the use-case. That the note is in sight is settled before. */
export const mayNotes = {
  start: (actor: Actor, visit: Pick<NoteStanding, 'team' | 'siteId' | 'studyId' | 'kind'>) => isAuthor(actor, visit),
  /** Prose is for the therapists of the care team, supervisors and investigators, for the hands that write that kind, and in an emergency; the monitor asks for it one field at a time. */
  readProse: (actor: Actor, note: NoteStanding) =>
    isAuthor(actor, note) ||
    isTherapist(actor, note) ||
    holds(actor, ['supervisor', 'investigator'], note) ||
    inEmergency(actor, note.participantId),
  /** Of a version that is frozen: this one, or where it is a draft again, an earlier one. */
  askForProse: (actor: Actor, note: NoteStanding) =>
    holds(actor, ['monitor'], note) &&
    (note.version > 1 || note.signedBy.length > 0 || ['signed', 'countersigned'].includes(note.status)),
  /** Supervision talk is for those it helps: the monitor never reads it, session staff and coordinators only of what they write themselves. */
  readComments: (actor: Actor, note: NoteStanding) =>
    isAuthor(actor, note) || isTherapist(actor, note) || holds(actor, ['supervisor', 'investigator'], note),
  write: (actor: Actor, note: Writing) => isAuthor(actor, note) && ['draft', 'returned'].includes(note.status),
  /** The log of a session day is kept by everybody around the participant; what comes after it was frozen is kept beside it. */
  log: (actor: Actor, note: Pick<NoteStanding, 'studyId' | 'siteId' | 'kind' | 'team'>) =>
    note.kind === 'session' && holds(actor, careRoles, note) && note.team.some(one => one.staffId === actor.staffId),
  /** The words of a log are read with the note’s prose; whoever else keeps it reads them while the day is open, and then its kinds, times and codes. */
  readLog: (actor: Actor, note: Pick<NoteStanding, 'studyId' | 'siteId' | 'kind' | 'team' | 'status'>) =>
    mayNotes.log(actor, note) && (isTherapist(actor, note) || ['draft', 'returned'].includes(note.status)),
  /** What becomes of an effect of a session day, or of one that a later contact reports: whoever was there says it, or the investigator; before signing and after it. */
  triage: (actor: Actor, note: Pick<NoteStanding, 'studyId' | 'siteId' | 'kind' | 'team' | 'status'>) =>
    ['session', 'integration', 'contact_call'].includes(note.kind) &&
    (isTherapist(actor, note) || holds(actor, ['investigator'], note)) &&
    !['entered_in_error', 'discarded'].includes(note.status),
  sign: (actor: Actor, note: NoteStanding) =>
    isAuthor(actor, note) &&
    ['draft', 'returned', 'ready'].includes(note.status) &&
    !note.signedBy.includes(actor.staffId) &&
    (note.pair === null || isOf(note.pair, actor)),
  sendBack: (actor: Actor, note: NoteStanding) => isAuthor(actor, note) && note.status === 'ready',
  append: (actor: Actor, note: NoteStanding) =>
    isAuthor(actor, note) && note.authors.includes(actor.staffId) && ['signed', 'countersigned'].includes(note.status),
  enterInError: (actor: Actor, note: NoteStanding) =>
    (isAuthor(actor, note) || holds(actor, ['investigator'], note)) &&
    note.hasWords &&
    !['entered_in_error', 'discarded'].includes(note.status),
  discard: (actor: Actor, note: NoteStanding) =>
    isAuthor(actor, note) && note.status === 'draft' && note.version === 1 && !note.hasWords,
  /** A supervisor never reviews a note they wrote or signed, nor a session that they were to sign. */
  review: (actor: Actor, note: NoteStanding) =>
    holds(actor, ['supervisor'], note) && note.status === 'signed' && !isTheirs(actor, note),
  resolveComment: (actor: Actor, note: NoteStanding) => isAuthor(actor, note) || holds(actor, ['supervisor'], note),
  /** Whoever wrote in it or signed it stands in for nobody else's signature: another investigator closes it. */
  closeWithoutSignature: (actor: Actor, note: NoteStanding) => awaitsClosing(actor, note) && !isTheirs(actor, note),
}

/** What an investigator may close, whoever wrote it. */
export const awaitsClosing = (actor: Actor, note: NoteStanding): boolean =>
  holds(actor, ['investigator'], note) && ['draft', 'returned', 'ready'].includes(note.status) && note.hasWords

/** `notesInSight` of one note that came with its care team of today: no question is needed any more. */
export const seesNote = (
  actor: Actor,
  note: Pick<NoteStanding, 'studyId' | 'siteId' | 'participantId' | 'kind' | 'team'>,
): boolean =>
  (holds(actor, careRoles, note) && note.team.some(one => one.staffId === actor.staffId)) ||
  inEmergency(actor, note.participantId) ||
  holds(actor, noteReaders, note) ||
  (note.kind === 'baseline' && holds(actor, baselineWriters, note))

/** Whether it is the person or only the moment that stands against a deed: the code of its refusal. */
export function whyNot(
  deed: Exclude<keyof typeof mayNotes, 'start'>,
  actor: Actor,
  note: Omit<NoteStanding, 'status' | 'version' | 'hasWords' | 'signedBy' | 'pair'> &
    Partial<Pick<NoteStanding, 'pair'>>,
): 'not_now' | 'not_permitted' {
  const { pair = null } = note
  const moments = noteStates.flatMap(status => [
    { status, version: 1, hasWords: false, signedBy: [], pair },
    { status, version: 1, hasWords: true, signedBy: ['somebody'], pair },
  ])
  return moments.some(moment => mayNotes[deed](actor, { ...note, ...moment })) ? 'not_now' : 'not_permitted'
}

/** Whose hands each kind of note is in: the night also in its attendants’, the baseline form in the coordinators’ alone. */
function isAuthor(actor: Actor, note: Pick<NoteStanding, 'team' | 'siteId' | 'studyId' | 'kind'>): boolean {
  switch (note.kind) {
    case 'baseline':
      return holds(actor, baselineWriters, note)
    case 'overnight':
      return isTherapist(actor, note) || isAttendant(actor, note)
    default:
      return isTherapist(actor, note)
  }
}

/** They wrote in it or signed it, or it is a session that they are to sign. */
const isTheirs = (actor: Actor, { authors, pair }: Pick<NoteStanding, 'authors' | 'pair'>): boolean =>
  authors.includes(actor.staffId) || isOf(pair ?? [], actor)

const isOf = (people: readonly Assignment[], { staffId }: Actor): boolean => people.some(one => one.staffId === staffId)

type Place = Pick<NoteStanding, 'team' | 'siteId' | 'studyId'>

/** A therapist of this participant's care team today, still a member of the site. */
const isTherapist = (actor: Actor, note: Place): boolean =>
  holds(actor, therapists, note) && note.team.some(one => one.staffId === actor.staffId && one.role !== 'session_staff')

const isAttendant = (actor: Actor, note: Place): boolean =>
  holds(actor, ['session_staff'], note) &&
  note.team.some(one => one.staffId === actor.staffId && one.role === 'session_staff')
