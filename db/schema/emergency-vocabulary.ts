/** Why somebody opens a record that their roles don’t show in an emergency. */
export const emergencyReasons = ['life_in_danger', 'team_not_reached', 'medical_staff', 'other'] as const
/** What the closing review of it found. */
export const emergencyFindings = ['justified', 'not_justified'] as const

export type EmergencyReason = (typeof emergencyReasons)[number]
export type EmergencyFinding = (typeof emergencyFindings)[number]
