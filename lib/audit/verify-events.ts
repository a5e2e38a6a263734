import { asVerifier } from '@/db/work'
import type { Secret } from '@/lib/seal/key-ring'
import { Tampering } from './finding'
import { type ChainEnd, follow, known, missing, type StoredEvent, same } from './follow'
import { type ChainLedger, newLedger, putDown } from './ledger'
import type { Range } from './row-repository'
import { type EventPage, readEvents } from './verify-repository'

/** Some chains followed to their ends, and which range of all chains they are. */
export interface Batch {
  readonly range: Range
  readonly ledgers: Map<string, ChainLedger>
  readonly events: number
}

/** How many rows a batch of chains may name before it is handed on: memory grows with this and with the longest chain. */
const enough = 20_000

/** Follows every chain from its beginning to its head, and hands them on in batches that leave no gap. */
export async function* verifyEvents(key: Secret, progress: (events: number) => void): AsyncGenerator<Batch> {
  let batch = emptyBatch(null)
  let [chain, ledger] = ['', newLedger({ chain: '', studyId: null })]
  let done = 0
  for await (const page of pages()) {
    for (const event of page.events) {
      if (event.chain !== chain) {
        close(chain, ledger.end, page.heads)
        inOrder(chain, event)
        if (batch.named >= enough) {
          yield { ...batch, range: { after: batch.after, upTo: chain } }
          batch = emptyBatch(chain)
        }
        ;[chain, ledger] = [event.chain, newLedger(event)]
        batch.ledgers.set(chain, ledger)
      }
      ledger.end = follow(ledger.end, event, key)
      batch.named += putDown(ledger, event).length
      batch.events++
    }
    noneEmptied(page)
    done += page.events.length
    progress(done)
    if (page.isLast) close(chain, ledger.end, page.heads)
  }
  yield { ...batch, range: { after: batch.after, upTo: null } }
}

const emptyBatch = (after: string | null) => ({ after, ledgers: new Map<string, ChainLedger>(), named: 0, events: 0 })

/** The next page is read while this one is looked at. */
async function* pages(): AsyncGenerator<EventPage> {
  const read = (after: { chain: string; seq: number }) => asVerifier(tx => readEvents(tx, after))
  for (let coming = read({ chain: '', seq: 0 }); ; ) {
    const page = await coming
    const last = page.events.at(-1)
    if (page.isLast || !last) return yield page
    coming = read(last)
    coming.catch(() => {}) // told when it is awaited
    yield page
  }
}

/** A chain ends where its head says. */
function close(chain: string, end: ChainEnd, heads: ReadonlyMap<string, ChainEnd>): void {
  if (!chain) return // before the first
  const head = heads.get(chain)
  if (!head) throw new Tampering('head_missing', { chain }, `Chain ${chain}: its head is gone.`)
  if (head.seq > end.seq) throw missing(chain, end.seq + 1, head.seq)
  if (head.seq !== end.seq || !same(head.hash, end.hash) || head.at !== end.at)
    throw new Tampering(
      'head_altered',
      { chain, seq: end.seq },
      `Chain ${chain}: its head isn’t its last event, ${end.seq}.`,
    )
}

/** A head whose chain has no event. */
function noneEmptied({ from, events, heads }: EventPage): void {
  const chains = new Set(events.map(event => event.chain))
  for (const [chain, head] of heads)
    if (chain !== from && !chains.has(chain) && head.seq > 0) throw missing(chain, 1, head.seq)
}

/** Ranges of chains are ranges of ids only where the database sorts both alike. */
function inOrder(chain: string, next: StoredEvent): void {
  known(next)
  if (chain >= next.chain) throw new Error(`The database sorts ${next.chain} after ${chain}, which can’t be verified.`)
}
