import { randomBytes } from 'node:crypto'
import type { Tx } from '@/db/client'
import type { PasskeyPurpose } from '@/db/schema/passkey-vocabulary'
import { keepChallenge, takeChallenge } from './passkey-repository'
import type { RelyingParty } from './relying-party'
import { hashToken } from './token'

/** What an answer is good for: one purpose, in the session or the browser that it was asked in. */
export interface Asked {
  readonly purpose: PasskeyPurpose
  /** The session’s id, or before there is one what the browser holds instead. */
  readonly boundTo: string
}

/** What a device is to sign (WebAuthn 13.4.3): 32 random bytes, good for five minutes and one answer. */
export async function newChallenge(tx: Tx, asked: Asked, party: RelyingParty): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(randomBytes(32))
  await keepChallenge(tx, keyOf(asked, Buffer.from(bytes).toString('base64url')), party)
  return bytes
}

export interface SpentChallenge extends RelyingParty {
  readonly challenge: string
}

/** Uses up the challenge that an answer was given to; null where this was not asked here, for this, and just now. */
export async function spendChallenge(tx: Tx, asked: Asked, clientDataJSON: string): Promise<SpentChallenge | null> {
  const challenge = challengeIn(clientDataJSON)
  const party = challenge === null ? null : await takeChallenge(tx, keyOf(asked, challenge))
  return party && challenge !== null ? { ...party, challenge } : null
}

const keyOf = ({ purpose, boundTo }: Asked, challenge: string) => ({
  hash: hashToken(challenge),
  purpose,
  boundTo: hashToken(boundTo),
})

function challengeIn(clientDataJSON: string): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : null
  } catch {
    return null
  }
}
