import { randomBytes } from 'node:crypto'
import { toString as qrCode } from 'qrcode'
import { open, type Place, seal } from '@/lib/seal/envelope'
import { masterKey } from '@/lib/seal/master-key'
import { enrolmentUri, readableSecret } from './totp'

/** What a page shows of a second factor that is being enrolled. A new one each time: who saw the page before has nothing. */
export interface Enrolment {
  /** The QR code as an SVG data address. */
  readonly picture: string
  /** For typing by hand. */
  readonly secret: string
  /** The secret, sealed to its invitation, as the page sends it back. */
  readonly sealed: string
}

export async function newEnrolment(invitationId: string, email: string): Promise<Enrolment> {
  const secret = randomBytes(20)
  const svg = await qrCode(enrolmentUri(secret, email), { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return {
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    secret: readableSecret(secret),
    sealed: seal(masterKey(), placeOf(invitationId), secret).bytes.toString('base64url'),
  }
}

/** The secret that was given out for this invitation; null for anything else. */
export function openEnrolment(invitationId: string, sealed: string): Buffer | null {
  try {
    return open(masterKey(), placeOf(invitationId), Buffer.from(sealed, 'base64url')).content
  } catch {
    return null
  }
}

const placeOf = (row: string): Place => ({ table: 'invitation', column: 'enrolment', row, version: 1, study: '' })
