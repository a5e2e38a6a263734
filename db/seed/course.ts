import type { ConsentDecision, ConsentPurpose } from '@/db/schema/vocabulary'
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
