import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { isDemoAccount } from './account'
import { type OwnCredential, ownCredential } from './credential-repository'
import { type OwnPasskey, passkeysOf } from './passkey-repository'
import { type OwnSession, openSessionsOf } from './session-repository'

export interface OwnAccount extends OwnCredential {
  /** The demo accounts do. */
  readonly keepsPassword: boolean
  readonly passkeys: readonly OwnPasskey[]
  /** Where this person is signed in now, the latest used first. */
  readonly sessions: readonly OwnSession[]
}

/** What a person may see of their own way in. */
export function readAccount({ staffId, email }: Actor): Promise<OwnAccount> {
  return asSignIn(async tx => ({
    ...(await ownCredential(tx, staffId)),
    keepsPassword: isDemoAccount(email),
    passkeys: await passkeysOf(tx, staffId),
    sessions: await openSessionsOf(tx, staffId),
  }))
}
