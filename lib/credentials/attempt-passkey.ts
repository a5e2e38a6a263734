import type { Tx } from '@/db/client'
import { asSignIn } from '@/db/work'
import { type Asked, spendChallenge } from './challenge'
import type { Checked, Found } from './checked'
import { holdCredential } from './credential-repository'
import { type PasskeyAnswer, shownCount } from './passkey-answer'
import { countPasskey, passkeyByCredential } from './passkey-repository'
import { turnedAway } from './record-throttled'
import { tellOfCopy } from './tell-of-copy'
import { countAttempt, forgive, type Limit } from './throttle'

interface PasskeyAttempt {
  readonly limits: readonly Limit[]
  readonly answer: PasskeyAnswer
  readonly asked: Asked
  /** Who it has to be. */
  readonly find: (tx: Tx) => Promise<Pick<Found, 'account'>>
}

/**
 * One attempt with a passkey: counted before it is looked at, and its challenge used up whatever comes of it. A device that
 * counts less than it did may be a copy: it is refused, and the administrators are told (WebAuthn 6.1.1). `settle` writes what follows.
 */
export async function attemptByPasskey<T>(
  { limits, answer, asked, find }: PasskeyAttempt,
  settle: (tx: Tx, checked: Checked) => Promise<T>,
): Promise<T> {
  const { account, kept, spent } = await asSignIn(async tx => {
    await countAttempt(tx, limits)
    const { account } = await find(tx)
    const kept = await passkeyByCredential(tx, Buffer.from(answer.id, 'base64url'))
    return { account, kept, spent: await spendChallenge(tx, asked, answer.response.clientDataJSON) }
  }).catch(turnedAway)
  const own = kept && kept.staffId === account?.staffId ? kept : null
  const count = own && spent ? await shownCount(answer, own, spent) : null
  return asSignIn(async tx => {
    const mayTry = account?.state === 'active' && own && count !== null && (await holdCredential(tx, account))
    const counted = mayTry ? await countPasskey(tx, own.id, count) : null
    if (!mayTry || counted !== 'used') {
      const told = mayTry && counted === 'backwards' ? await tellOfCopy(tx, own) : []
      return settle(tx, { right: false, account, told })
    }
    await forgive(tx, limits)
    return settle(tx, { right: true, account, recoveryCodesLeft: null, withCode: false, passkey: own.id })
  })
}
