import { createHash } from 'node:crypto'

/** The Merkle tree hash of RFC 6962, 2.1: leaves and nodes are hashed apart, so that neither passes for the other. */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest()
  return rootOf(leaves.map(leaf => sha256(Buffer.of(0), leaf)))
}

function rootOf(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes
  if (first && hashes.length === 1) return first
  let half = 1
  while (half * 2 < hashes.length) half *= 2
  return sha256(Buffer.of(1), rootOf(hashes.slice(0, half)), rootOf(hashes.slice(half)))
}

function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
