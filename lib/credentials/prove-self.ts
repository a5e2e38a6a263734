import { z } from 'zod'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import type { Account } from './account'
import { given } from './given'
import { proveAgain } from './prove-again'
import { markProven } from './session-repository'
import { accountById } from './sign-in-repository'

export const proveSelfInput = z.strictObject(given)

/**
 * Before a package is released or downloaded and before a vault is opened, a person proves who they are with everything they
 * have (ASVS 7.5.3). The session keeps it for the period of a signature, from this address: until it is over nothing is asked
 * again. To have signed in is no proof, as it is none for a signature; to have signed with everything is one.
 */
export const proveSelf = (actor: Actor, shown: z.output<typeof proveSelfInput>, address: string): Promise<void> =>
  proveAgain(actor, { ...shown, address }, manner)

const hasFactor = (account: Account | null): boolean => (account?.factorSealed ?? null) !== null
const manner = { purpose: 'prove', isCodeDue: hasFactor, mark: markProven, refusal: 'staff.proof_refused' } as const

export interface ProofDue {
  readonly due: boolean
  /** Whether the code of a second factor is asked for too. */
  readonly code: boolean
}

/** What the next of the gravest readings will ask. */
export async function proofDue(actor: Actor): Promise<ProofDue> {
  const account = await asSignIn(tx => accountById(tx, actor.staffId))
  return { due: !actor.proven, code: hasFactor(account) }
}
