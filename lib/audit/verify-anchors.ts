import { existsSync } from 'node:fs'
import { asVerifier } from '@/db/work'
import { keys } from '@/lib/seal/key-ring'
import { type AnchoredHead, beforeTheFirst, type Checkpoint, checkpointHash, isAuthentic } from './checkpoint-line'
import { Tampering } from './finding'
import { agreedCheckpoints, altered } from './verify-checkpoints'
import { readHashes } from './verify-repository'

export interface Anchors {
  checkpoints: number
  /** Heads that checkpoints hold, each looked up among the events. */
  anchors: number
}

interface Anchor {
  readonly n: number
  readonly head: AnchoredHead
}

const lookUpAtOnce = 1_000

/**
 * Follows the checkpoints, and looks up every head that was ever anchored: it must still be there as it was. Gives what
 * makes the question undecidable, where something does.
 */
export async function verifyAnchors(file: string, counted: Anchors): Promise<string | null> {
  if (!existsSync(file))
    return `Everything that could be recomputed agrees, but there is no checkpoint file at ${file}.`
  let previous = beforeTheFirst
  let waiting: Anchor[] = []
  for await (const checkpoint of agreedCheckpoints(file)) {
    if (checkpoint.key !== keys().checkpoint.id && counted.checkpoints === 0)
      return 'The key file holds another checkpoint key than the one that these checkpoints were signed with.'
    if (!follows(checkpoint, previous))
      throw altered(checkpoint.n, 'its signature, its heads or its link to the one before don’t hold.')
    previous = checkpointHash(checkpoint)
    counted.checkpoints++
    waiting.push(...checkpoint.heads.map(head => ({ n: checkpoint.n, head })))
    while (waiting.length >= lookUpAtOnce) {
      counted.anchors += await lookUp(waiting.slice(0, lookUpAtOnce))
      waiting = waiting.slice(lookUpAtOnce)
    }
  }
  counted.anchors += await lookUp(waiting)
  return counted.checkpoints ? null : `Everything that could be recomputed agrees, but ${file} holds no checkpoint yet.`
}

const follows = (checkpoint: Checkpoint, previous: string) =>
  checkpoint.previous === previous &&
  checkpoint.key === keys().checkpoint.id &&
  isAuthentic(checkpoint, keys().checkpoint.public)

async function lookUp(anchors: readonly Anchor[]): Promise<number> {
  if (anchors.length === 0) return 0
  const places = anchors.map(({ head: [chain, seq] }) => ({ chain, seq }))
  const hashes = await asVerifier(tx => readHashes(tx, places))
  for (const { n, head } of anchors) {
    const [chain, seq, hash] = head
    const there = hashes.get(`${chain} ${seq}`)
    if (there && Buffer.from(there).toString('hex') === hash) continue
    const words = `Chain ${chain}: event ${seq} ${there ? 'is another one than' : 'is gone, which'} checkpoint ${n} holds. The chain was written anew.`
    throw new Tampering('anchor_broken', { chain, seq }, words)
  }
  return anchors.length
}
