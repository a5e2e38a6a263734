import { createHmac, randomInt } from 'node:crypto'
import type { Tx } from '@/db/client'
import { keys } from '@/lib/seal/key-ring'
import { lengthPrefixed } from '@/lib/seal/length-prefixed'
import { setRecoveryHashes, spendRecoveryHash } from './credential-repository'
import { digitsOf, isRecoveryCode } from './recovery-code'

const howMany = 10

/** Look-up secrets (NIST SP 800-63B-4, 3.1.2), in digits, so that they can be typed wherever a code is asked. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: howMany }, () =>
    String(randomInt(10 ** 12))
      .padStart(12, '0')
      .replace(/(.{4})(?=.)/g, '$1 '),
  )

/** In place of all that this person had. */
export const keepRecoveryCodes = (tx: Tx, staffId: string, codes: readonly string[]): Promise<unknown> =>
  setRecoveryHashes(
    tx,
    staffId,
    codes.map(code => hashOf(staffId, code)),
  )

/** How many are left after this one; null where it is none, or was used. */
export async function spendRecoveryCode(tx: Tx, staffId: string, typed: string): Promise<number | null> {
  return isRecoveryCode(typed) ? spendRecoveryHash(tx, staffId, hashOf(staffId, typed)) : null
}

/** Keyed by what is not in the database: who has that alone can't try codes. */
const hashOf = (staffId: string, code: string): Buffer =>
  createHmac('sha256', keys().index.key)
    .update(lengthPrefixed(['vigil/recovery/1', staffId, digitsOf(code)]))
    .digest()
