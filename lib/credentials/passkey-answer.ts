import { z } from 'zod'
import type { SpentChallenge } from './challenge'

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most)
/** A credential's name is 1023 bytes at most (WebAuthn 4). */
const credential = { id: base64url(1364), rawId: base64url(1364), type: z.literal('public-key') }
const clientDataJSON = base64url(8000)

/** What a browser gives of a new passkey, as `RegistrationResponseJSON`. */
export const newPasskeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

/** Signed algorithms: EdDSA, ES256, RS256. */
export const algorithms = [-8, -7, -257]

export interface ShownPasskey {
  readonly credentialId: Buffer
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

/** The new passkey that an answer shows, by a device that made sure of its person; null where it shows none. */
export async function shownPasskey(
  answer: z.output<typeof newPasskeyAnswer>,
  { challenge, origin, id }: SpentChallenge,
): Promise<ShownPasskey | null> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server') // slow to load, and seldom needed
  const verified = await verifyRegistrationResponse({
    response: { ...answer, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { id: credentialId, publicKey, counter } = verified.registrationInfo.credential
  const { transports } = answer.response
  return {
    credentialId: Buffer.from(credentialId, 'base64url'),
    publicKey: Buffer.from(publicKey),
    counter,
    transports,
  }
}
