import { canonicalBytes, chainHash, genesis, macOf } from './chain'
import type { ChainedEvent } from './event'
import { Tampering, type What } from './finding'

/** An event as the database holds it: its columns, the exact bytes that were hashed, and its place in the chain. */
export interface StoredEvent extends ChainedEvent {
  canonical: Uint8Array
  prev: Uint8Array
  hash: Uint8Array
  keyId: string
  mac: Uint8Array
}

/** Where a chain stands after its last event. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: Uint8Array
  readonly at: string
}

export const beginningOf = (chain: string): ChainEnd => ({ seq: 0, hash: genesis(chain), at: '' })

const chainName = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|system)$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

/** There are the chains of notes and studies, and `system`. */
export function known(event: StoredEvent): void {
  if (!chainName.test(event.chain))
    throw new Tampering('chain_unknown', event, `${eventWords(event)}: there is no such chain.`)
}

/** Checks an event against the one before it and against itself; gives the chain's new end, or throws the first thing that is wrong. */
export function follow(end: ChainEnd, event: StoredEvent, key: { id: string; key: Uint8Array }): ChainEnd {
  const wrong = (what: What, words: string) => new Tampering(what, event, `${eventWords(event)}: ${words}`)
  known(event)
  if (event.seq > end.seq + 1) throw missing(event.chain, end.seq + 1, event.seq - 1)
  if (event.seq !== end.seq + 1) throw wrong('event_doubled', 'there are two events with this number.')
  if (!same(event.prev, end.hash)) throw wrong('event_unlinked', 'it doesn’t follow the event before it.')
  const canonical = canonicalBytes(event)
  const hash = chainHash(event.prev, event.seq, event.canonical)
  if (!same(canonical, event.canonical)) throw differing(event, canonical)
  if (!same(hash, event.hash)) throw wrong('hash_altered', 'its hash doesn’t come from its content.')
  if (!same(macOf(key.key, hash), event.mac))
    throw wrong('mac_wrong', 'it wasn’t written with this installation’s key, or its authentication code was altered.')
  if (event.keyId !== key.id) throw wrong('mac_wrong', 'the name of the key it was written with was altered.')
  if (!instant.test(event.at) || event.at < end.at)
    throw wrong('time_reversed', 'it is earlier than the one before it.')
  return { seq: event.seq, hash: event.hash, at: event.at }
}

/** Events that a chain ought to have. */
export function missing(chain: string, from: number, to: number): Tampering {
  const which = from === to ? `event ${from} is` : `events ${from} to ${to} are`
  return new Tampering('event_missing', { chain, seq: from }, `Chain ${chain}: ${which} missing.`)
}

/** "Event 17 (note.saved) of chain 0193…". */
export const eventWords = (event: Pick<StoredEvent, 'chain' | 'seq' | 'action'>): string =>
  `Event ${event.seq} (${event.action}) of chain ${event.chain}`

export const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/** The columns and the bytes disagree: whichever still gives the stored hash is the one that was left alone. */
function differing(event: StoredEvent, canonical: Uint8Array): Tampering {
  const bytesWereAltered = same(chainHash(event.prev, event.seq, canonical), event.hash)
  const words = bytesWereAltered
    ? 'the stored bytes were altered; its columns are as they were written.'
    : `its ${namesOf(event, canonical).join(', ') || 'content'} was altered after it was written.`
  return new Tampering(bytesWereAltered ? 'bytes_altered' : 'column_altered', event, `${eventWords(event)}: ${words}`)
}

const columns =
  'chain, seq, id, at, actor, actor_role, session, action, subject_type, subject_id, subject_version, study_id, site_id, participant_id, body, words'.split(
    ', ',
  )

/** Which columns say something else than the bytes that were hashed. */
function namesOf(event: StoredEvent, canonical: Uint8Array): string[] {
  const [, ...hashed] = fieldsOf(event.canonical)
  const [, ...present] = fieldsOf(canonical)
  return columns.filter((_, index) => hashed[index] !== present[index])
}

/** The fields of length-prefixed bytes, each as hex; stops where the bytes make no sense. */
function fieldsOf(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes)
  const fields: string[] = []
  for (let at = 0; at + 4 <= buffer.length; ) {
    const length = buffer.readUInt32BE(at)
    const size = length === 0xffffffff ? 0 : length
    fields.push(length === 0xffffffff ? 'null' : buffer.subarray(at + 4, at + 4 + size).toString('hex'))
    at += 4 + size
  }
  return fields
}
