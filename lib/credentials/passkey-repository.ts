import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { PasskeyPurpose } from '@/db/schema/passkey-vocabulary'
import type { Instant } from '@/lib/clock/instant'
import { answer, ask } from './ask-repository'
import type { RelyingParty } from './relying-party'

/** What a person may see of a passkey of theirs. */
export interface OwnPasskey {
  readonly id: string
  readonly name: string
  /** In base64url, as browsers write it. */
  readonly credentialId: string
  readonly transports: string[]
  readonly addedAt: Instant
  /** Null where it was never used. */
  readonly usedAt: Instant | null
}

export const passkeysOf = async (tx: Tx, staffId: string): Promise<OwnPasskey[]> =>
  (await answer<OwnPasskey[]>(tx, sql`passkeys_of(${staffId})`)) ?? []

export interface KeptPasskey {
  readonly id: string
  readonly staffId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
}

/** By the name that its device gave it; null where there is none, or it was taken away. */
export async function passkeyByCredential(tx: Tx, credentialId: Buffer): Promise<KeptPasskey | null> {
  const [row] = await ask<{ id: string; staff_id: string; public_key: Uint8Array }>(
    tx,
    sql`select * from passkey_by_credential(${credentialId})`,
  )
  return row ? { id: row.id, staffId: row.staff_id, publicKey: Uint8Array.from(row.public_key) } : null
}

interface NewPasskey {
  readonly id: string
  readonly sessionId: string
  readonly staffId: string
  readonly credentialId: Buffer
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
}

/** What stands in its way: the session is over, the device is known, the name is taken, or there are as many as there may be. */
export type Added = 'added' | 'signed_out' | 'known' | 'named' | 'many'

export const putPasskey = (tx: Tx, one: NewPasskey): Promise<Added | null> =>
  answer<Added>(
    tx,
    sql`add_passkey(${one.id}, ${one.sessionId}, ${one.staffId}, ${one.credentialId}, ${one.publicKey}, ${one.counter},
      ${sql.param([...one.transports])}::text[], ${one.name})`,
  )

/** `backwards` where the device counts less than it did: it may be a copy. Null where it was taken away meanwhile. */
export const countPasskey = (tx: Tx, id: string, counter: number): Promise<'used' | 'backwards' | null> =>
  answer<'used' | 'backwards'>(tx, sql`use_passkey(${id}, ${counter})`)

/** False where this person has no such passkey. */
export const takePasskey = async (tx: Tx, staffId: string, id: string): Promise<boolean> =>
  (await answer<boolean>(tx, sql`remove_passkey(${staffId}, ${id})`)) === true

interface KeptChallenge {
  readonly hash: Buffer
  readonly purpose: PasskeyPurpose
  readonly boundTo: Buffer
}

export const keepChallenge = (tx: Tx, { hash, purpose, boundTo }: KeptChallenge, { id, origin }: RelyingParty) =>
  answer<void>(tx, sql`ask_passkey(${hash}, ${purpose}, ${boundTo}, ${id}, ${origin})`)

/** Where it was asked; null where nothing like it was, or it was answered, or is over. */
export async function takeChallenge(tx: Tx, { hash, purpose, boundTo }: KeptChallenge): Promise<RelyingParty | null> {
  const [row] = await ask<{ rp_id: string; origin: string }>(
    tx,
    sql`select * from spend_passkey_challenge(${hash}, ${purpose}, ${boundTo})`,
  )
  return row ? { id: row.rp_id, origin: row.origin } : null
}
