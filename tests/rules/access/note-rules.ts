import type { mayNotes } from '@/lib/access/may-notes'
import type { Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

/** The states of a note that the rules tell apart; an empty draft is one in which nobody wrote a word. */
export const noteStates = [
  'empty',
  'draft',
  'ready',
  'signed',
  'countersigned',
  'returned',
  'entered_in_error',
  'discarded',
] as const
export type State = (typeof noteStates)[number]

const authors: readonly Who[] = ['therapist', 'cotherapist']
/** Who knows of a note at all. */
const inSight: readonly Who[] = [
  ...authors,
  ...(['sessionStaff', 'reduced', 'emergency', 'supervisor', 'investigator', 'monitor'] as const),
]
/** Who reads supervision talk. */
const talkers: readonly Who[] = [...authors, 'supervisor', 'investigator']
const open: readonly State[] = ['empty', 'draft', 'returned']
const live: readonly State[] = ['empty', 'draft', 'ready', 'signed', 'countersigned', 'returned']
const closed: readonly State[] = ['signed', 'countersigned']

/** Who may do what to a session note (DESIGN 4 and 5); `ready` has the therapist's signature and waits for the second therapist's. */
export const noteRules: Readonly<Record<keyof typeof mayNotes, Rule<State>>> = {
  start: {
    sees: [...inSight, 'coordinator'],
    writes: authors,
    may: { therapist: 'always', cotherapist: 'always' },
  },
  readProse: {
    sees: inSight,
    may: {
      ...{ therapist: 'always', cotherapist: 'always', supervisor: 'always', investigator: 'always' },
      emergency: 'always',
    },
    held: 'lib only', // what is coded is read out of the same sealed version
  },
  askForProse: {
    sees: inSight,
    may: { monitor: ['ready', 'signed', 'countersigned', 'returned', 'entered_in_error'] },
    held: 'lib only',
  },
  readComments: {
    sees: talkers,
    may: { therapist: 'always', cotherapist: 'always', supervisor: 'always', investigator: 'always' },
  },
  write: {
    sees: inSight,
    writes: authors,
    may: { therapist: open, cotherapist: open },
    held: 'vigil_frozen',
  },
  log: {
    sees: inSight,
    writes: [...authors, 'sessionStaff', 'reduced'],
    may: { therapist: 'always', cotherapist: 'always', sessionStaff: 'always', reduced: 'always' },
  },
  readLog: {
    sees: inSight,
    may: { therapist: 'always', cotherapist: 'always', sessionStaff: open, reduced: open },
    held: 'lib only', // its kinds, times and codes are in the same sealed rows
  },
  triage: {
    sees: inSight,
    writes: [...authors, 'investigator'],
    may: { therapist: live, cotherapist: live, investigator: live },
    held: 'lib only',
  },
  sign: {
    sees: inSight,
    writes: authors,
    may: { therapist: open, cotherapist: [...open, 'ready'] },
    held: state => (state === 'ready' ? 'vigil_signed_by_all' : state === 'signed' ? 'lib only' : 'vigil_arrow'),
  },
  sendBack: {
    sees: inSight,
    writes: authors,
    may: { therapist: ['ready'], cotherapist: ['ready'] },
    held: 'vigil_arrow',
  },
  append: {
    sees: inSight,
    writes: authors,
    may: { therapist: closed, cotherapist: closed },
    held: 'lib only',
  },
  enterInError: {
    sees: inSight,
    writes: [...authors, 'investigator'],
    may: {
      therapist: ['draft', 'ready', 'returned', ...closed],
      cotherapist: ['draft', 'ready', 'returned', ...closed],
      investigator: ['draft', 'ready', 'returned', ...closed],
    },
    held: state => (state === 'discarded' ? 'vigil_arrow' : 'lib only'),
  },
  discard: {
    sees: inSight,
    writes: authors,
    may: { therapist: ['empty'], cotherapist: ['empty'] },
    held: state => (state === 'draft' || state === 'discarded' ? 'lib only' : 'vigil_arrow'),
  },
  review: {
    sees: inSight,
    writes: ['supervisor'],
    may: { supervisor: ['signed'] },
    held: 'vigil_arrow',
  },
  resolveComment: {
    sees: inSight,
    writes: [...authors, 'supervisor'],
    may: { therapist: 'always', cotherapist: 'always', supervisor: 'always' },
  },
  closeWithoutSignature: {
    sees: inSight,
    writes: ['investigator'],
    may: { investigator: ['draft', 'ready', 'returned'] },
    held: state => (state === 'empty' || state === 'signed' ? 'lib only' : 'vigil_arrow'),
  },
}

/** A note is started from its visit, which has no state of its own here. */
export const noteRows = (deed: keyof typeof noteRules): Row<State>[] =>
  rowsOf(deed, noteRules[deed], deed === 'start' ? ['empty'] : noteStates)
