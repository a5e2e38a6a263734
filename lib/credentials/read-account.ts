import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { type OwnSession, openSessionsOf } from './session-repository'
import { accountById } from './sign-in-repository'

export interface OwnAccount {
  readonly secondFactor: boolean
  /** Where this person is signed in now, the latest used first. */
  readonly sessions: readonly OwnSession[]
}

/** What a person may see of their own way in. */
export function readAccount(actor: Actor): Promise<OwnAccount> {
  return asSignIn(async tx => {
    const account = await accountById(tx, actor.staffId)
    return {
      secondFactor: account !== null && account.factorSealed !== null,
      sessions: await openSessionsOf(tx, actor.staffId),
    }
  })
}
