/** Why an entry does not stand. */
export const voidReasons = {
  undone: 'Undone at once',
  wrong_time: 'Wrong time',
  wrong_kind: 'Wrong kind',
  wrong_participant: 'Wrong participant',
  not_meant: 'Not meant',
  other: 'Another reason',
} as const
