import { z } from 'zod'
import type { SpentChallenge } from './challenge'
import type { KeptPasskey } from './passkey-repository'

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

/** What a browser gives of a passkey that signed, as `AuthenticationResponseJSON`. */
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    userHandle: base64url(100).nullish(),
  }),
})
export type PasskeyAnswer = z.output<typeof passkeyAnswer>

/** The algorithms of their signatures: EdDSA, ES256, RS256. */
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

/** How often the device says that it signed, where this answer is the passkey’s own, of its person, made sure of just now; else null. */
export async function shownCount(
  answer: PasskeyAnswer,
  { staffId, publicKey }: KeptPasskey,
  { challenge, origin, id }: SpentChallenge,
): Promise<number | null> {
  const { userHandle, ...response } = answer.response
  if (userHandle && userHandle !== handleOf(staffId)) return null
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server') // slow to load, and seldom needed
  const verified = await verifyAuthenticationResponse({
    response: { ...answer, response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: { id: answer.id, publicKey, counter: 0 }, // what it was before is compared where it is kept
  }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

/** What a device keeps a passkey under: whose it is. */
const handleOf = (staffId: string) => Buffer.from(staffId).toString('base64url')
