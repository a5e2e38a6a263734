import { asSignIn } from '@/db/work'
import { normalEmail } from './account'
import { attempt } from './attempt'
import { failed, notLetIn, opened, type SignedIn } from './sign-in-outcome'
import { accountByEmail, isKnownAddress } from './sign-in-repository'
import { limitOfAccount, limitOfAccountAt, limitOfAddress } from './throttle'

export interface SignInInput {
  readonly email: string
  readonly password: string
  readonly code?: string
  /** Where the request comes from. */
  readonly address: string
}

/**
 * Opens a session, or refuses in words that are the same whatever was wrong. Both are in the audit trail. `asProof` is for
 * a session of one act, as on the command line: what is given for it is everything its person has, and proves who they are.
 */
export async function signIn(
  { email: typed, password, code, address }: SignInInput,
  { asProof = false } = {},
): Promise<SignedIn> {
  const email = normalEmail(typed)
  const known = await asSignIn(tx => isKnownAddress(tx, email, address))
  const signedIn = await attempt(
    {
      limits: [known ? limitOfAccountAt(email, address) : limitOfAccount(email), limitOfAddress(address)],
      password,
      code,
      takesRecoveryCode: !asProof,
      find: async tx => ({ account: await accountByEmail(tx, email), asksCode: true }),
    },
    (tx, checked) =>
      checked.right ? opened(tx, checked, address, asProof) : failed(tx, checked, { address, given: ['email', email] }),
  )
  if (!signedIn) throw notLetIn()
  return signedIn
}
