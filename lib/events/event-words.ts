import type { eventDecisions, eventOutcomes } from '@/db/schema/event-vocabulary'

type Labels<V extends readonly string[]> = Readonly<Record<V[number], string>>

/** The words of the adverse-event form; its variables are named as in CDASH, where CDASH has one. */
export const decisionLabels = {
  ae: 'An adverse event',
  not_ae: 'Not an adverse event',
  undecided: 'Still to be decided',
} as const satisfies Labels<typeof eventDecisions>

/** CTCAE v5. Severe is not serious: the one is how strong it is, the other what it leads to. */
export const gradeLabels = {
  '1': '1, mild',
  '2': '2, moderate',
  '3': '3, severe',
  '4': '4, life-threatening',
  '5': '5, death related to it',
} as const

export const outcomeLabels = {
  recovered: 'Recovered',
  recovering: 'Recovering',
  not_recovered: 'Not recovered',
  sequelae: 'Recovered with sequelae',
  fatal: 'Fatal',
  unknown: 'Not known',
} as const satisfies Labels<typeof eventOutcomes>

/** What makes an event serious (ICH E2A). */
export const criteriaLabels = {
  AESDTH: 'Death',
  AESLIFE: 'Life-threatening',
  AESHOSP: 'A stay in hospital, or a longer one',
  AESDISAB: 'Lasting disability',
  AESCONG: 'Congenital anomaly',
  AESMIE: 'Another important medical event',
} as const

export const relatedLabels = {
  unrelated: 'Unrelated',
  unlikely: 'Unlikely',
  possible: 'Possible',
  probable: 'Probable',
  definite: 'Definite',
} as const

/** What was done about taking part; nothing else is asked here. */
export const participationLabels = {
  none: 'Nothing',
  postponed: 'A session was postponed',
  withdrawn: 'They were withdrawn from the study',
} as const

export const valenceLabels = {
  pleasant: 'Pleasant',
  neutral: 'Neutral',
  unpleasant: 'Unpleasant',
  mixed: 'Mixed',
  not_asked: 'Not asked',
} as const

export const yesNoLabels = { yes: 'Yes', no: 'No' } as const

/** What nobody may know yet: an answer that is said openly, and asked again. How it stands has a code of its own for that. */
const notKnownYet = { not_known: 'Not known yet' } as const
export const openGradeLabels = { ...gradeLabels, ...notKnownYet } as const
export const openParticipationLabels = { ...participationLabels, ...notKnownYet } as const
export const openYesNoLabels = { ...yesNoLabels, ...notKnownYet } as const

/** By degrees, or as yes or no, as the study has it. */
export const anyRelatedLabels = { ...relatedLabels, ...yesNoLabels } as const

export const entryLabels = {
  first: 'Entered',
  follow_up: 'Followed up',
  assessment: 'Assessed',
  reported: 'Sponsor told',
  reviewed: 'Decision reviewed',
  struck: 'Entered in error',
  words: 'Said by the safety officer',
} as const
