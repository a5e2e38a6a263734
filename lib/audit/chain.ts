import { createHash, createHmac, hash } from 'node:crypto'
import { lengthPrefixed } from '@/lib/seal/length-prefixed'
import type { ChainedEvent } from './event'

/** What an empty chain's first event follows. */
export const genesis = (chain: string): Buffer => createHash('sha256').update(`vigil/audit/1 ${chain}`).digest()

/** The exact bytes of an event: every column, each with its length before it. */
export function canonicalBytes(event: ChainedEvent): Buffer {
  return lengthPrefixed([
    'vigil/audit/1',
    event.chain,
    event.seq,
    event.id,
    event.at,
    event.actor,
    event.actorRole,
    event.session,
    event.action,
    event.subjectType,
    event.subjectId,
    event.subjectVersion,
    event.studyId,
    event.siteId,
    event.participantId,
    event.body,
    event.words,
  ])
}

/** `leaf = SHA-256(0x00 ‖ canonical)`, `hash = SHA-256(0x01 ‖ prev ‖ seq ‖ leaf)`; seq in eight bytes. */
export function chainHash(prev: Uint8Array, seq: number, canonical: Uint8Array): Buffer {
  const number = Buffer.allocUnsafe(8)
  number.writeBigUInt64BE(BigInt(seq))
  return sha256(ofNode, prev, number, sha256(ofLeaf, canonical))
}

const ofLeaf = Buffer.of(0)
const ofNode = Buffer.of(1)
const sha256 = (...parts: Uint8Array[]) => hash('sha256', Buffer.concat(parts), 'buffer')

/** Nobody who has only the database can write an event that verifies. */
export const macOf = (auditKey: Uint8Array, hash: Uint8Array): Buffer =>
  createHmac('sha256', auditKey).update(hash).digest()
