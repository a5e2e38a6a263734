import { randomBytes } from 'node:crypto'
import { create } from 'qrcode'
import type { Place } from '@/lib/seal/envelope'
import { unwrap, wrap } from '@/lib/seal/master-key'
import { enrolmentUri, readableSecret } from './totp'

/** What a page shows of a second factor that is being enrolled. A new one each time: who saw the page before has nothing. */
export interface Enrolment {
  /** The QR code: its modules as one SVG path over a square of so many. */
  readonly picture: { readonly size: number; readonly path: string }
  /** For typing by hand. */
  readonly secret: string
  /** The secret, sealed to what it was given out for, as the page sends it back. */
  readonly sealed: string
}

/** Given out for an invitation, by its id, or for the replacement of a factor. */
export function newEnrolment(givenFor: string, email: string): Enrolment {
  const secret = randomBytes(20)
  return {
    picture: pictureOf(enrolmentUri(secret, email)),
    secret: readableSecret(secret),
    sealed: wrap(placeOf(givenFor), secret).bytes.toString('base64url'),
  }
}

/** The secret that was given out for just this; null for anything else. */
export function openEnrolment(givenFor: string, sealed: string): Buffer | null {
  try {
    return unwrap(placeOf(givenFor), Buffer.from(sealed, 'base64url')).content
  } catch {
    return null
  }
}

function pictureOf(uri: string): Enrolment['picture'] {
  const { size, data } = create(uri, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data].flatMap((isDark, at) => (isDark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : []))
  return { size, path: dark.join('') }
}

const placeOf = (row: string): Place => ({ table: 'invitation', column: 'enrolment', row, version: 1, study: '' })
