import { Secret, TOTP } from 'otpauth'
import type { Place } from '@/lib/seal/envelope'
import { unwrap, wrap, wrappedAnew } from '@/lib/seal/master-key'

const period = 30
const parameters = { issuer: 'Vigil', algorithm: 'SHA1', digits: 6, period } as const

/** The time step (RFC 6238) that a code belongs to, one step either side of now; null when it is no code of this secret. */
export function stepOfCode(secret: Uint8Array, code: string, at: number): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp(secret).validate({ token, timestamp: at, window: 1 })
  return delta === null ? null : Math.floor(at / 1000 / period) + delta
}

/** What an authenticator app scans. */
export const enrolmentUri = (secret: Uint8Array, email: string): string => totp(secret, email).toString()

/** For typing where nothing can be scanned: base32 in fours. */
export const readableSecret = (secret: Uint8Array): string => secretOf(secret).base32.replace(/(.{4})(?=.)/g, '$1 ')

/** Second factors are kept sealed by the master key: what is in the database alone makes no code. */
export const sealFactor = (staffId: string, secret: Uint8Array): Buffer => wrap(placeOf(staffId), secret).bytes

export const openFactor = (staffId: string, sealed: Uint8Array): Buffer => unwrap(placeOf(staffId), sealed).content

/** The same factor under the present master key; null where it is already. */
export const factorAnew = (staffId: string, sealed: Uint8Array): Buffer | null => wrappedAnew(placeOf(staffId), sealed)

const placeOf = (staffId: string): Place => ({
  table: 'credential',
  column: 'totp_sealed',
  row: staffId,
  version: 1,
  study: '',
})

const secretOf = (secret: Uint8Array) => new Secret({ buffer: Uint8Array.from(secret).buffer })
const totp = (secret: Uint8Array, label = 'Vigil') => new TOTP({ ...parameters, label, secret: secretOf(secret) })
