import type { OwnPasskey } from './passkey-repository'
import type { RelyingParty } from './relying-party'

/** What a browser asks a passkey with: one of these, or where nobody is known any that it has; the device makes sure of its person. */
export async function passkeyOptions(
  challenge: Uint8Array<ArrayBuffer>,
  { id: rpID }: RelyingParty,
  own: readonly OwnPasskey[] = [],
) {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server') // slow to load, and seldom needed
  const allowCredentials = own.map(({ credentialId: id, transports }) => ({ id, transports }))
  return generateAuthenticationOptions({
    rpID,
    challenge,
    timeout: 300_000,
    userVerification: 'required',
    ...(own.length > 0 && { allowCredentials }),
  })
}
