/** Why the vault is opened; one tap. */
export const revealReasons = {
  arrange_visit: 'To arrange a visit',
  welfare: 'Concern for the participant’s welfare',
  safety_report: 'For a safety report',
  confirm_person: 'To confirm who somebody is',
  correct_vault: 'To complete or correct the vault',
  other: 'Another reason, in words',
} as const

export type RevealReason = keyof typeof revealReasons
