import { minutesBetween } from '@/lib/clock/calendar'
import { studyDay } from '@/lib/clock/study-day'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { tookPlace } from '@/lib/notes/took-place'
import type { RowContext } from './column'
import { effectIn, type TriageInCut } from './triage-repository'

/** A signed version as it was opened. */
export interface SignedNote {
  readonly noteId: string
  readonly participantId: string
  readonly enrolledOn: string
  readonly ageBand: string | null
  readonly zip3: string | null
  readonly kind: string
  readonly visit: string
  readonly version: number
  /** Which signature could not be had; null where all its authors signed. */
  readonly closedWithout: string | null
  readonly definition: string
  readonly answers: Answers
  /** The log of a session day; of every other note empty. */
  readonly entries: readonly LoggedEntry[]
  /** What came too late for it. */
  readonly late: readonly LoggedEntry[]
}

/** What study days count from. */
export type Anchor = 'first_session' | 'enrolment'

/** A note as it leaves: under its participant's code, with the keys that tell its rows apart, and nothing that dates it. */
export interface LeavingNote {
  readonly participant: string
  readonly visit: string
  /** Its number within the visit, for a visit has seldom two. */
  readonly ordinal: number
  readonly version: number
  readonly closedWithout: string | null
  readonly definition: NoteDefinition
  readonly anchor: Anchor
  readonly answers: Answers
  readonly entries: readonly LoggedEntry[]
  readonly late: readonly LoggedEntry[]
  readonly context: RowContext
}
type Codes = ReadonlyMap<string, string>

/** What an export says in the place of a person, and of what was decided beside the notes. */
interface Known {
  readonly participants: Codes
  readonly staff: Codes
  readonly triage: ReadonlyMap<string, TriageInCut>
}

/** The notes of one participant in the order they leave in. Day 1 is the day of the first medication session that took place, else of enrolment. */
export function leavingNotes(notes: readonly SignedNote[], known: Known): LeavingNote[] {
  const first = firstSession(notes)
  const { anchor } = anchored(notes)
  const sorted = [...notes].sort((one, other) => inOrder(one.visit, other.visit) || inOrder(one.noteId, other.noteId))
  return sorted.map((note, index) => ({
    participant: codeIn(known.participants, note.participantId),
    visit: note.visit,
    ordinal: sorted.slice(0, index + 1).filter(({ visit }) => visit === note.visit).length,
    version: note.version,
    closedWithout: note.closedWithout,
    definition: definitionOf(note.definition),
    anchor,
    answers: note.kind === 'baseline' ? { ...note.answers, ...factsOf(note) } : note.answers,
    entries: note.entries,
    late: note.late,
    context: contextOf(note, first?.slice(0, 10) ?? note.enrolledOn, known),
  }))
}

/** A birth date that was corrected after signing leaves as corrected: the band is the participant's, not the note's. */
const factsOf = ({ ageBand, zip3 }: SignedNote): Answers => ({ age_band: ageBand, zip3 })

/** What the study days of these notes' participant count from, and that day; null where there is no note. */
export function anchored(notes: readonly SignedNote[]): { readonly anchor: Anchor; readonly dayOne: string | null } {
  const first = firstSession(notes)
  if (first) return { anchor: 'first_session', dayOne: first.slice(0, 10) }
  return { anchor: 'enrolment', dayOne: notes[0]?.enrolledOn ?? null }
}

const firstSession = (notes: readonly SignedNote[]): string | undefined =>
  notes
    .filter(note => note.kind === 'session' && tookPlace(note))
    .map(({ answers }) => answers.started_at)
    .filter(start => typeof start === 'string')
    .sort()[0]

function contextOf({ noteId, answers }: SignedNote, dayOne: string, { staff, triage }: Known): RowContext {
  const zero = answers.clock_zero
  return {
    studyDay: date => studyDay(date, dayOne),
    minutesFromZero: datetime => (typeof zero === 'string' ? minutesBetween(zero, datetime) : null),
    staffCode: staffId => codeIn(staff, staffId),
    triageOf: id => triage.get(effectIn(noteId, id)),
  }
}

function codeIn(codes: Codes, personId: string): string {
  const code = codes.get(personId)
  if (!code) throw new Error('Somebody has no code in this export.')
  return code
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
