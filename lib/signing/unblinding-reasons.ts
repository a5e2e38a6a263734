/** Why the treatment guesses of a study are opened. */
export const unblindingReasons = {
  data_locked: 'The study has ended and its data are locked',
  safety: 'The safety of participants asks for it',
  authority: 'An authority asks for it',
  ethics_board: 'The ethics board asks for it',
  other: 'Another reason',
} as const
