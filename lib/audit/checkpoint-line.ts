import { createHash, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { lengthPrefixed } from '@/lib/seal/length-prefixed'
import { merkleRoot } from './merkle'

/** Where a chain stood: its name, its last event's number, that event's hash in hex. */
export type AnchoredHead = readonly [chain: string, seq: number, hash: string]

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const lineSchema = z.strictObject({
  v: z.literal(1),
  n: z.int().min(1),
  previous: hex32,
  root: hex32,
  at: z.string(),
  key: z.string(),
  heads: z.array(z.tuple([z.string(), z.int(), hex32])),
  signature: z.string(),
})

/** One signed line: which heads changed since the checkpoint before it, under one root, at what time. */
export interface Checkpoint extends Omit<z.output<typeof lineSchema>, 'heads'> {
  readonly heads: readonly AnchoredHead[]
}

interface Signer {
  readonly id: string
  readonly private: string
}

/** The first checkpoint follows this. */
export const beforeTheFirst = createHash('sha256').update('vigil/checkpoint/1').digest('hex')

/** Signs the heads as the n-th checkpoint, with the key that the database never sees. */
export function signedCheckpoint(
  { n, previous, at, heads }: Pick<Checkpoint, 'n' | 'previous' | 'at' | 'heads'>,
  signer: Signer,
): Checkpoint {
  const unsigned = { v: 1 as const, n, previous, root: rootOf(heads), at, key: signer.id, heads }
  return { ...unsigned, signature: sign(null, signedBytes(unsigned), signer.private).toString('base64') }
}

/** True when the heads give the root and the signature is over exactly this checkpoint. */
export const isAuthentic = (checkpoint: Checkpoint, publicKey: string): boolean =>
  rootOf(checkpoint.heads) === checkpoint.root &&
  verify(null, signedBytes(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64'))

/** What the next checkpoint names as the one before it. */
export const checkpointHash = (checkpoint: Checkpoint): string =>
  createHash('sha256').update(signedBytes(checkpoint)).digest('hex')

/** The line of the file, without its end. */
export const lineOf = ({ v, n, previous, root, at, key, heads, signature }: Checkpoint): string =>
  JSON.stringify({ v, n, previous, root, at, key, heads, signature })

/** The checkpoint of a line; null for a line that is none. */
export function checkpointOf(line: string): Checkpoint | null {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** The heads as the table keeps them, which is as this wrote them or not at all. */
export function headsOf(text: string): AnchoredHead[] {
  try {
    const heads = lineSchema.shape.heads.parse(JSON.parse(text))
    return JSON.stringify(heads) === text ? heads : []
  } catch {
    return []
  }
}

const rootOf = (heads: readonly AnchoredHead[]): string =>
  merkleRoot(heads.map(([chain, seq, hash]) => lengthPrefixed([chain, seq, Buffer.from(hash, 'hex')]))).toString('hex')

const signedBytes = ({ n, previous, root, at, key }: Omit<Checkpoint, 'signature'>) =>
  lengthPrefixed(['vigil/checkpoint/1', n, Buffer.from(previous, 'hex'), Buffer.from(root, 'hex'), at, key])
