/** What a study may switch on of the notes: off until it does (study settings, `fieldsOn`). */
export const studySwitches = {
  alliance_therapist: 'Working alliance, the therapist’s view',
  fidelity_self: 'Method self-check',
  skills_practised: 'Skills practised together',
  requests: 'What the participant asked for',
  interventions: 'What the therapists did',
  room_record: 'Room and setting as run',
  trauma_discussion: 'How far index events were spoken of',
  substance_use: 'Alcohol and other substances',
} as const
export type StudySwitch = keyof typeof studySwitches

/** What a contact is within its course, or what the protocol asks at it: worked out when the note is read, frozen with its version. */
export const circumstances = {
  cssrs: 'at contacts where the protocol asks for the C-SSRS',
  late: 'where the first word was written later after the contact than the site allows',
  otherwise_than_log: 'where a time of the session is given otherwise than its log says',
  after_session: 'at contacts after a medication session',
  last_preparation: 'at the last preparation before a medication session',
  first_integration: 'at the first integration visit after a medication session',
  before_session: 'at the last integration visit before the next medication session',
} as const
export type Circumstance = keyof typeof circumstances
