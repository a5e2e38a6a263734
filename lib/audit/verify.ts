import { asVerifier } from '@/db/work'
import { keys } from '@/lib/seal/key-ring'
import { type Finding, Tampering } from './finding'
import { type Anchors, verifyAnchors } from './verify-anchors'
import { type Batch, verifyEvents } from './verify-events'
import { verifyRegistrations } from './verify-registrations'
import { readsKey } from './verify-repository'
import { verifyRows } from './verify-rows'

/** What a verification found. `undecided` is never good news: something that it needs is missing. */
export interface Verdict {
  readonly verdict: 'intact' | 'tampered' | 'undecided'
  readonly words: string
  readonly finding: Finding | null
  readonly counted: Counted
}
export interface Counted extends Anchors {
  chains: number
  events: number
  rows: number
}

/**
 * Recomputes the whole trail, holds every covered row against it, and looks up every anchored head. Reads only; opens
 * nothing that is sealed; goes on while others write. Memory does not grow with the trail.
 */
export async function verifyTrail(
  checkpointFile: string,
  progress: (counted: Counted) => void = () => {},
): Promise<Verdict> {
  const counted: Counted = { chains: 0, events: 0, rows: 0, checkpoints: 0, anchors: 0 }
  try {
    await verifyChains(counted, progress)
    if (counted.events === 0) return undecided('There is nothing to check: no event was ever written.', counted)
    const doubt = await verifyAnchors(checkpointFile, counted)
    return doubt ? undecided(doubt, counted) : { verdict: 'intact', words: intact(counted), finding: null, counted }
  } catch (error) {
    if (!(error instanceof Tampering)) throw error
    if (error.finding.what === 'mac_wrong' && !(await asVerifier(tx => readsKey(tx, keys().audit.id))))
      return undecided('The key file holds another audit key than the one that this trail was written with.', counted)
    return { verdict: 'tampered', words: error.message, finding: error.finding, counted }
  }
}

/** The rows of two batches are looked at while the events of the next are followed; what is found first is told first. */
async function verifyChains(counted: Counted, progress: (counted: Counted) => void): Promise<void> {
  const key = keys().audit
  const underWay: Promise<void>[] = []
  const rowsOf = async ({ ledgers, range }: Batch) => {
    await verifyRegistrations(ledgers)
    counted.rows += await verifyRows(range, ledgers, key)
  }
  try {
    for await (const batch of verifyEvents(key, events => progress({ ...counted, events }))) {
      if (underWay.length === 2) await underWay.shift()
      const looking = rowsOf(batch)
      looking.catch(() => {}) // told when it is awaited
      underWay.push(looking)
      counted.chains += batch.ledgers.size
      counted.events += batch.events
    }
  } finally {
    for (const looking of underWay) await looking
  }
}

const undecided = (words: string, counted: Counted): Verdict => ({
  verdict: 'undecided',
  words,
  finding: null,
  counted,
})

const intact = ({ chains, events, rows, anchors, checkpoints }: Counted) =>
  `${count(events, 'event')} in ${count(chains, 'chain')} follow from one another; ${count(rows, 'row')} are as their events left them; ${count(anchors, 'head')} are as ${count(checkpoints, 'checkpoint')} hold them.`

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
