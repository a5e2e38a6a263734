import type { Tx } from '@/db/client'
import { asSignIn } from '@/db/work'
import type { Account } from './account'
import { attemptByPasskey } from './attempt-passkey'
import { newChallenge } from './challenge'
import type { PasskeyAnswer } from './passkey-answer'
import { passkeyOptions } from './passkey-options'
import { passkeyByCredential } from './passkey-repository'
import type { RelyingParty } from './relying-party'
import { failed, notLetIn, opened, type SignedIn } from './sign-in-outcome'
import { accountById, isKnownAddress } from './sign-in-repository'
import {
  countAttempt,
  forgive,
  type Limit,
  limitOfAccount,
  limitOfAccountAt,
  limitOfAddress,
  limitOfAsking,
} from './throttle'
import { newToken } from './token'

/** What a browser is asked before anybody is known, whichever passkey it has; `browser` is what it keeps of that, and has to bring back. */
export async function askForSignIn(address: string, party: RelyingParty) {
  const browser = newToken()
  const challenge = await asSignIn(async tx => {
    await countAttempt(tx, [limitOfAsking(address)])
    return newChallenge(tx, { purpose: 'sign_in', boundTo: browser }, party)
  })
  return { browser, options: await passkeyOptions(challenge, party) }
}

interface PasskeySignIn {
  readonly answer: PasskeyAnswer
  /** What the browser that was asked keeps. */
  readonly browser: string
  readonly address: string
}

/** Opens a session for whose passkey answers, or refuses as a password would be: by the same limits, in the same words, in the same trail. */
export async function signInByPasskey({ answer, browser, address }: PasskeySignIn): Promise<SignedIn> {
  const credentialId = Buffer.from(answer.id, 'base64url')
  const limits = await asSignIn(async tx => limitsOf(tx, await holderOf(tx, credentialId), address))
  const signedIn = await attemptByPasskey(
    {
      limits,
      answer,
      asked: { purpose: 'sign_in', boundTo: browser },
      find: async tx => ({ account: await holderOf(tx, credentialId) }),
    },
    async (tx, checked) => {
      if (!checked.right) return failed(tx, checked, { address, given: ['passkey', credentialId.toString('hex')] })
      await forgive(tx, [limitOfAsking(address)])
      return opened(tx, checked, address, false)
    },
  )
  if (!signedIn) throw notLetIn()
  return signedIn
}

async function holderOf(tx: Tx, credentialId: Buffer): Promise<Account | null> {
  const kept = await passkeyByCredential(tx, credentialId)
  return kept && accountById(tx, kept.staffId)
}

async function limitsOf(tx: Tx, account: Account | null, address: string): Promise<Limit[]> {
  if (!account) return [limitOfAddress(address)]
  const { email } = account
  const isKnown = await isKnownAddress(tx, email, address)
  return [isKnown ? limitOfAccountAt(email, address) : limitOfAccount(email), limitOfAddress(address)]
}
