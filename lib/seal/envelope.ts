import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { lengthPrefixed } from './length-prefixed'

/** Where sealed bytes stand. Bytes moved to another row, column, version or study don't open. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
  readonly version: number
  readonly study: string
}
/** A data key in the clear; in memory only. */
export interface DataKey {
  /** uuid */
  readonly id: string
  readonly secret: Buffer
}
export interface Sealed {
  readonly bytes: Buffer
  /** HMAC-SHA256 of the content under a salt that is sealed with it: the audit trail's word for the content, hex. */
  readonly commitment: string
}

const format = 0x01
const aes256gcm = 0x01
const header = 2 + 16 + 12
const tagLength = 16
const saltLength = 16

/** `0x01 | alg | data key id (16) | nonce (12) | ciphertext | tag (16)`; the plain text is salt (16) ‖ content. */
export function seal(key: DataKey, place: Place, content: Uint8Array): Sealed {
  const nonce = randomBytes(12)
  const salt = randomBytes(saltLength)
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: tagLength })
  cipher.setAAD(bound(place, key.id))
  const ciphertext = Buffer.concat([cipher.update(salt), cipher.update(content), cipher.final()])
  return {
    bytes: Buffer.concat([Buffer.of(format, aes256gcm), uuidBytes(key.id), nonce, ciphertext, cipher.getAuthTag()]),
    commitment: commitmentOf(salt, content),
  }
}

export interface Opened {
  readonly content: Buffer
  readonly commitment: string
}

/** The content, or an error that names the place: never a guess, never part of it. */
export function open(key: DataKey, place: Place, sealed: Uint8Array): Opened {
  const bytes = Buffer.from(sealed)
  if (bytes.length < header + saltLength + tagLength || bytes[0] !== format || bytes[1] !== aes256gcm)
    throw new UnreadableError(place)
  if (dataKeyIdOf(bytes) !== key.id) throw new UnreadableError(place)
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(18, header), { authTagLength: tagLength })
  decipher.setAAD(bound(place, key.id))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(header, bytes.length - tagLength)), decipher.final()])
    const content = plain.subarray(saltLength)
    return {
      content,
      get commitment() {
        return commitmentOf(plain.subarray(0, saltLength), content) // most readers never ask
      },
    }
  } catch {
    throw new UnreadableError(place)
  }
}

/** Sealed bytes that don't open where they stand: altered, moved, or sealed with another key. */
export class UnreadableError extends Error {
  constructor(place: Place) {
    super(`Sealed content of ${place.table}.${place.column}, row ${place.row}, can’t be opened.`)
    this.name = 'UnreadableError'
  }
}

/** The id of the key that opens these bytes. */
export function dataKeyIdOf(sealed: Uint8Array): string {
  const hex = Buffer.from(sealed.subarray(2, 18)).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const commitmentOf = (salt: Uint8Array, content: Uint8Array) => createHmac('sha256', salt).update(content).digest('hex')
const bound = (place: Place, keyId: string) =>
  lengthPrefixed(['vigil/seal/1', place.table, place.column, place.row, place.version, place.study, keyId])
const uuidBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
