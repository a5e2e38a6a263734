/** Why a completed form does not stand. */
export const strikeReasons = {
  typed_wrong: 'Something was typed wrong',
  wrong_participant: 'It is another participant’s',
  wrong_visit: 'It belongs to another visit',
  twice: 'It was entered twice',
  other: 'Another reason',
} as const
export type StrikeReason = keyof typeof strikeReasons
