/** Why a record is opened in an emergency. */
export const emergencyReasons = {
  life_in_danger: 'A life is in danger',
  team_not_reached: 'They ask for help and their team can’t be reached',
  medical_staff: 'Medical staff ask',
  other: 'Another reason',
} as const

/** What the closing review finds. */
export const emergencyFindings = {
  justified: 'It was justified',
  not_justified: 'It was not justified',
} as const
