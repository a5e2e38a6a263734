import type { ConsentDecision, ConsentPurpose } from '@/db/schema/consent-vocabulary'
import type { ParticipantCode } from './participants'

interface Said {
  readonly of: ParticipantCode
  /** Days from the first start. */
  readonly day: number
}

/** What some said no to at enrolment; to everything else everybody agreed. */
export const declined: Partial<Record<ParticipantCode, readonly ConsentPurpose[]>> = {
  'WK-103': ['future_sharing'],
  'WK-104': ['verbatim_quotes', 'future_sharing'],
  'WK-106': ['contact_after'],
  'CS-202': ['future_sharing', 'reviewed_prose'],
}

/** What was taken back since. */
export const takenBack: readonly (Said & { readonly purpose: ConsentPurpose; readonly decision: ConsentDecision })[] = [
  { of: 'WK-104', day: -5, purpose: 'recording', decision: 'withdrawn' },
  { of: 'CS-201', day: -12, purpose: 'future_sharing', decision: 'withdrawn' },
]

/** What is never to be done with or said to somebody. */
export const wishes: readonly (Said & { readonly text: string })[] = [
  { of: 'WK-101', day: -114, text: 'Stand behind her' },
  { of: 'WK-103', day: -22, text: 'Say that it will be all right' },
  { of: 'WK-105', day: -6, text: 'Close the door without saying so' },
  { of: 'WK-107', day: -73, text: 'Put a hand on her wrist, where a pulse is felt' },
  { of: 'WK-107', day: -58, text: 'Play choir music' },
  { of: 'CS-203', day: -9, text: 'Telephone her at work' },
]

/** What some said or wrote in their own words, written down for them word for word. */
export const statements: readonly (Said & {
  readonly visit: string
  readonly by: 'lead' | 'coordinator'
  readonly text: string
})[] = [
  {
    of: 'WK-101',
    day: -84,
    visit: 'INT1.2',
    by: 'lead',
    text: 'I want it written down that I was not brave. You both keep saying it. I was held still and I let it happen, and that is something else.',
  },
  {
    of: 'WK-107',
    day: -44,
    visit: 'INT1.2',
    by: 'lead',
    text: 'There was a time in the afternoon when I wanted everybody to leave and could not say so. I said it with my hand and you saw it. Please keep watching the hand.',
  },
  {
    of: 'WK-102',
    day: -23,
    visit: 'INT1.2',
    by: 'coordinator',
    text: 'Rang to say: the children noticed before I did. My daughter asked why I was whistling. I would like that to be in there.',
  },
]

/** What was narrowed on the participant's word. */
export const narrowed = { of: 'WK-107', day: -49, touch: 'hug', seats: ['lead', 'second'], value: 'no' } as const

interface Befell extends Said {
  readonly visit: string
  readonly number: number
  readonly term: string
  /** When it was entered, where somebody else had not known of it before. */
  readonly time?: string
  /** Days from the first start, and whether it goes on. */
  readonly began: number
  readonly ended?: number
  readonly grade: '1' | '2' | '3'
  readonly outcome: 'recovered' | 'recovering' | 'not_recovered'
  readonly valence: 'pleasant' | 'neutral' | 'unpleasant' | 'mixed'
  /** How it was treated, where it was. */
  readonly treated?: string
  /** Said of it by who entered it. */
  readonly words?: string
  /** Why it was taken for none, where it was. */
  readonly whyNot?: string
  /** When the investigator signed it, or that it is none. */
  readonly signed?: number
  /** By the physician, some days later: serious or not. */
  readonly assessed?: { readonly day: number; readonly serious: 'yes' | 'no' }
  /** When the sponsor was told. */
  readonly reported?: number
}

/** What befell some of them: assessed, told, taken for none, signed, and one that waits since last night. */
export const befell: readonly Befell[] = [
  {
    ...{ of: 'WK-101', visit: 'INT1.1', number: 1, day: -92, began: -93, ended: -91 },
    ...{ term: 'Tension headache', grade: '1', outcome: 'recovered', valence: 'unpleasant' },
    words: 'Began in the evening of the session, gone after a night of sleep and a walk.',
    assessed: { day: -90, serious: 'no' },
    signed: -90,
  },
  {
    ...{ of: 'WK-107', visit: 'INT1.1', number: 1, day: -51, began: -52, ended: -50 },
    ...{ term: 'Jaw pain', grade: '2', outcome: 'recovered', valence: 'unpleasant' },
    assessed: { day: -50, serious: 'no' },
  },
  {
    ...{ of: 'WK-107', visit: 'INT2.1', number: 2, day: -23, began: -23, ended: -20 },
    ...{
      term: 'Fainting at home, seen at the hospital overnight',
      grade: '3',
      outcome: 'recovered',
      valence: 'unpleasant',
    },
    treated: 'Seen by the doctor on duty, kept lying down and watched through the night.',
    words: 'Her daughter telephoned at seven. Sent home the next noon.',
    assessed: { day: -23, serious: 'yes' },
    signed: -23,
    reported: -23,
  },
  {
    ...{ of: 'WK-102', visit: 'INT1.2', number: 1, day: -24, began: -26, ended: -25 },
    ...{ term: 'Vivid dreams', grade: '1', outcome: 'recovered', valence: 'mixed' },
    whyNot: 'He has had them all his life, and these were no worse.',
  },
  {
    ...{ of: 'WK-101', visit: 'INT1.2', number: 2, day: -84, began: -86, ended: -85 },
    ...{ term: 'Tiredness after a long walk', grade: '1', outcome: 'recovered', valence: 'pleasant' },
    whyNot: 'Eleven kilometres along the river, the first in years. She was pleased with it.',
    signed: -83,
  },
  {
    ...{ of: 'WK-103', visit: 'MED1', number: 1, day: -1, time: '21:25', began: -1 },
    ...{ term: 'Palpitations, on and off', grade: '2', outcome: 'not_recovered', valence: 'unpleasant' },
    words: 'Told on the telephone in the evening. She lies down and they pass; the investigator is asked to look.',
  },
]
export type DemoEvent = (typeof befell)[number]
