import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const magic = Buffer.from('VIGILBAK\x01', 'latin1')
const keyIdLength = 8
const saltLength = 32
const headerLength = magic.length + keyIdLength + saltLength
const chunkLength = 1 << 16
const tagLength = 16
const frameLength = 5

/** A file that isn't a whole, unaltered backup of this key. Says which. */
export class DamagedBackup extends Error {}

/**
 * `VIGILBAK 01 | key id (8) | salt (32)`, then chunks `last? (1) | length (4) | ciphertext | tag (16)`. AES-256-GCM under a key
 * drawn from the salt for this file alone; the nonce counts the chunks and says which is the last, so that none can be
 * changed, moved, left out or cut off.
 */
export async function* sealedChunks(key: Buffer, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const header = Buffer.concat([magic, keyIdOf(key), randomBytes(saltLength)])
  const secret = secretOf(key, header)
  yield header
  let waiting = Buffer.alloc(0)
  let count = 0
  for await (const piece of plain) {
    waiting = Buffer.concat([waiting, piece])
    for (; waiting.length > chunkLength; waiting = waiting.subarray(chunkLength))
      yield sealed(secret, header, count++, false, waiting.subarray(0, chunkLength))
  }
  yield sealed(secret, header, count, true, waiting)
}

/** What was sealed, chunk by chunk as each proves to be unaltered; throws at the first that doesn't, and at an end too early or too late. */
export async function* openedChunks(key: Buffer, file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const take = reader(file)
  const header = await take(headerLength)
  if (!header?.subarray(0, magic.length).equals(magic)) throw new DamagedBackup('This file is no backup of Vigil.')
  if (!header.subarray(magic.length, magic.length + keyIdLength).equals(keyIdOf(key)))
    throw new DamagedBackup('This backup was made with another key, or its beginning was altered.')
  const secret = secretOf(key, header)
  for (let count = 0, last = false; !last; count++) {
    const frame = await take(frameLength)
    const length = frame?.readUInt32BE(1) ?? 0
    if (length > chunkLength) throw altered(count)
    const body = frame && (await take(length + tagLength))
    if (!body) throw new DamagedBackup(`This backup is not whole: it ends in part ${count + 1}.`)
    last = frame[0] === 1
    yield opened(secret, header, count, frame, body)
  }
  if (await take(1)) throw new DamagedBackup('Something was added after the end of this backup.')
}

function sealed(secret: Buffer, header: Buffer, count: number, last: boolean, plain: Buffer): Buffer {
  const frame = Buffer.alloc(frameLength)
  frame.writeUInt8(last ? 1 : 0)
  frame.writeUInt32BE(plain.length, 1)
  const cipher = createCipheriv('aes-256-gcm', secret, nonceOf(count, last), { authTagLength: tagLength })
  cipher.setAAD(Buffer.concat([header, frame]))
  return Buffer.concat([frame, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function opened(secret: Buffer, header: Buffer, count: number, frame: Buffer, body: Buffer): Buffer {
  const nonce = nonceOf(count, frame[0] === 1)
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.concat([header, frame]))
  decipher.setAuthTag(body.subarray(body.length - tagLength))
  try {
    return Buffer.concat([decipher.update(body.subarray(0, body.length - tagLength)), decipher.final()])
  } catch {
    throw altered(count)
  }
}

const altered = (count: number) => new DamagedBackup(`This backup was altered: part ${count + 1} doesn’t open.`)

const secretOf = (key: Buffer, header: Buffer) =>
  Buffer.from(hkdfSync('sha256', key, header.subarray(-saltLength), 'vigil/backup/1', 32))

const keyIdOf = (key: Buffer) =>
  createHash('sha256').update('vigil/backup/key/1').update(key).digest().subarray(0, keyIdLength)

function nonceOf(count: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt8(last ? 1 : 0)
  nonce.writeUInt32BE(count, 8)
  return nonce
}

/** Takes so many bytes from a stream; null where there are fewer left. */
function reader(stream: AsyncIterable<Buffer>): (length: number) => Promise<Buffer | null> {
  const pieces = stream[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  return async length => {
    while (held.length < length) {
      const next = await pieces.next()
      if (next.done) return null
      held = Buffer.concat([held, next.value])
    }
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
}
