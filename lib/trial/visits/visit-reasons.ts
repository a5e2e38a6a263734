import type { cancelReasons, moveReasons } from '@/db/schema/vocabulary'

/** Why a visit is held on a day outside its window, or against the order of the protocol. */
export const moveReasonLabels = {
  participant_asked: 'The participant asked for it',
  participant_unwell: 'The participant was unwell',
  staff_away: 'The therapists were not available',
  site_closed: 'The site was closed',
  other: 'Another reason, in words',
} as const satisfies Readonly<Record<(typeof moveReasons)[number], string>>
export type MoveReason = keyof typeof moveReasonLabels

/** Why a visit is not held at all. */
export const cancelReasonLabels = {
  participant_withdrew: 'The participant withdrew',
  not_needed: 'Not needed by the protocol',
  planned_in_error: 'Planned in error',
  other: 'Another reason, in words',
} as const satisfies Readonly<Record<(typeof cancelReasons)[number], string>>
export type CancelReason = keyof typeof cancelReasonLabels
