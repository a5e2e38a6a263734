import { createHash, randomBytes } from 'node:crypto'

/** How long an invitation can be accepted. */
export const invitationDays = 7

/** A new single-use token of 256 bits: shown once, stored only as its hash. */
export function newInvitationToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: invitationTokenHash(token) }
}

/** SHA-256 of the token as it stands in the link. */
export const invitationTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
