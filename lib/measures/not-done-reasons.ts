import type { notDoneReasons } from '@/db/schema/vocabulary'

/** Why a measure that was due was not asked. */
export const notDoneLabels = {
  no_time: 'There was no time',
  participant_unwell: 'The participant was not well enough',
  form_failed: 'The form was lost or failed',
  forgotten: 'It was forgotten',
  not_applicable: 'It does not apply at this visit',
} as const satisfies Readonly<Record<(typeof notDoneReasons)[number], string>>
export type NotDoneReason = keyof typeof notDoneLabels
