import type { DayAnswer } from '@/db/schema/triage-vocabulary'

/** Asked once of the whole day, before a session is signed (criteria of ICH E2A, in words that a tired person reads). */
export const dayQuestion =
  'Was there any death, danger to life, hospital care, lasting harm, or event you thought medically important?'
export const dayAnswerLabels = {
  no: 'No',
  yes: 'Yes',
  not_sure: 'Not sure',
} as const satisfies Readonly<Record<DayAnswer, string>>
