/** What a person's passkey is asked for: its answer to one is none to another. */
export const passkeyPurposes = ['sign_in', 'add', 'sign', 'prove', 'unlock', 'uncover', 'account'] as const
export type PasskeyPurpose = (typeof passkeyPurposes)[number]
