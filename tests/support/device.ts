import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a device, or whoever stands between it and the server, says otherwise than it should. */
export interface Spoof {
  readonly challenge?: string
  readonly origin?: string
  readonly rpId?: string
  /** It did not make sure of its person. */
  readonly unverified?: true
  readonly counter?: number
  readonly userHandle?: string
  /** A credential that another device holds. */
  readonly id?: string
}

export interface Asking {
  readonly challenge: string
  readonly rpId?: string
  readonly rp?: { readonly id?: string }
  readonly user?: { readonly id: string }
}

export type Device = ReturnType<typeof aDevice>

const home = 'http://localhost:3000'
const [present, verified, attested] = [0x01, 0x04, 0x40]
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

/** An authenticator in software, as WebAuthn level 3 writes its answers: one ES256 key, and a count that goes up unless it is told not to count. */
export function aDevice({ counts = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rawId = randomBytes(32)
  const id = url(rawId)
  let counter = 0
  let user = ''

  const clientData = (type: string, asked: Asking, { challenge, origin = home }: Spoof) =>
    Buffer.from(JSON.stringify({ type, challenge: challenge ?? asked.challenge, origin, crossOrigin: false }))

  function authenticatorData(asked: Asking, spoof: Spoof, data?: Uint8Array): Buffer {
    if (counts) counter += 1
    const flags = present | (spoof.unverified ? 0 : verified) | (data ? attested : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(spoof.counter ?? counter)
    const rpId = spoof.rpId ?? asked.rpId ?? asked.rp?.id ?? ''
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, data ?? Buffer.alloc(0)])
  }

  function attestedData(): Buffer {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const point = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'))
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, point(x)],
        [-3, point(y)],
      ]),
    )
    return Buffer.concat([Buffer.alloc(16), Buffer.from([0, rawId.length]), rawId, key])
  }

  return {
    id,
    /** A new passkey, as `startRegistration` gives it. */
    make(asked: Asking, spoof: Spoof = {}) {
      user = asked.user?.id ?? ''
      const authData = Uint8Array.from(authenticatorData(asked, spoof, attestedData()))
      const attestationObject = url(
        isoCBOR.encode(
          new Map<string, string | Map<string, string> | Uint8Array>([
            ['fmt', 'none'],
            ['attStmt', new Map<string, string>()],
            ['authData', authData],
          ]),
        ),
      )
      const clientDataJSON = url(clientData('webauthn.create', asked, spoof))
      const response = { clientDataJSON, attestationObject, transports: ['internal'] }
      return { id, rawId: id, type: 'public-key' as const, response }
    },
    /** An answer to a challenge, as `startAuthentication` gives it. */
    sign(asked: Asking, spoof: Spoof = {}) {
      const client = clientData('webauthn.get', asked, spoof)
      const data = authenticatorData(asked, spoof)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      const named = spoof.id ?? id
      const response = {
        clientDataJSON: url(client),
        authenticatorData: url(data),
        signature: url(signature),
        userHandle: spoof.userHandle ?? user,
      }
      return { id: named, rawId: named, type: 'public-key' as const, response }
    },
  }
}
