import { createHash, randomBytes } from 'node:crypto'

/** What a browser or a link holds: 32 random bytes. The database holds only their hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 is enough here: a token is random, so there is nothing to guess slowly. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
