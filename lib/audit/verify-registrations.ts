import { asVerifier } from '@/db/work'
import { Tampering } from './finding'
import { readChains, readRegistrations } from './verify-repository'
import type { Ledgers } from './verify-rows'

const atOnce = 2_000

/** A note's chain and its study's word for it come together, or one of them was taken away or put in. */
export async function verifyRegistrations(ledgers: Ledgers): Promise<void> {
  const notes = [...ledgers].filter(([chain, { studyId }]) => chain !== 'system' && chain !== studyId)
  for (let at = 0; at < notes.length; at += atOnce) {
    const some = notes.slice(at, at + atOnce)
    const registered = await asVerifier(tx =>
      readRegistrations(
        tx,
        some.map(([chain]) => chain),
      ),
    )
    for (const [chain, { studyId }] of some)
      if (!studyId || !registered.get(chain)?.has(studyId))
        throw new Tampering(
          'chain_unregistered',
          { chain },
          `Chain ${chain}: no study says that this note was started.`,
        )
  }
  for (const [chain, { started }] of ledgers) await verifyStarted(chain, started)
}

async function verifyStarted(study: string, started: readonly string[]): Promise<void> {
  for (let at = 0; at < started.length; at += atOnce) {
    const some = started.slice(at, at + atOnce)
    const there = await asVerifier(tx => readChains(tx, some))
    const gone = some.find(note => !there.has(note))
    if (gone)
      throw new Tampering(
        'chain_missing',
        { chain: gone },
        `Chain ${gone}: study ${study} says that this note was started, and all its events are gone.`,
      )
  }
}
