import type { IdentityPart } from '@/lib/access/may-trial'

/** Why the vault is opened; one tap. */
export const revealReasons = {
  arrange_visit: 'To arrange a visit',
  welfare: 'Concern for the participant’s welfare',
  safety_report: 'For a safety report',
  confirm_person: 'To confirm who somebody is',
  correct_vault: 'To complete or correct the vault',
  other: 'Another reason, in words',
  /** Of whoever has emergency access, and of nobody else. */
  emergency: 'In an emergency',
} as const

export type RevealReason = keyof typeof revealReasons

/**
 * Whether a look into the vault asks who somebody is, where they have not proved it within the period. Care never waits for a
 * password: the name somebody goes by asks nothing, whom to call and the crisis plan open at one tap for the participant's
 * welfare and in an emergency, and Help of a session day holds them ready (lib/session/help/hold-help.ts). Such a look is recorded all the same.
 * What the vault said before is no emergency.
 */
export const asksProof = (part: IdentityPart, reason?: RevealReason): boolean =>
  part !== 'preferred' &&
  !((reason === 'welfare' || reason === 'emergency') && (part === 'contact' || part === 'crisis_plan'))
