import type { Tx } from '@/db/client'
import { asKeeper } from '@/db/work'
import { record } from '@/lib/audit/record'
import { queueSecretAnew } from '@/lib/credentials/queue-secret'
import { factorAnew } from '@/lib/credentials/totp'
import { keyIn, wrappedKey } from '@/lib/seal/data-key-repository'
import { freshKeys } from '@/lib/seal/key-ring'
import { sentinelAnew } from '@/lib/seal/sentinel'
import { findInstallation } from './installation-repository'
import {
  countKeysOfOthers,
  devices,
  factors,
  keysOfOthers,
  putDevice,
  putFactor,
  putKey,
  putSentinel,
} from './rewrap-repository'

/**
 * Wraps everything that an earlier master key wrapped under the present one: data keys, second factors, what opens unsent words,
 * and last of all the database's own mark. What they wrap is not written again. So many keys at a time: cut off, it goes on where
 * it was when it is run again. As the owner; gives how many there were.
 */
export async function rewrapAll({ atOnce = 100 } = {}): Promise<number> {
  let count = 0
  for (;;) {
    const some = await asKeeper(tx => rewrapSome(tx, atOnce))
    if (some === 0) break
    count += some
  }
  return count + (await asKeeper(rewrapOthers))
}

/** How many are still wrapped by an earlier master key, the database's own mark among them. As the owner. */
export const leftToRewrap = (): Promise<number> =>
  asKeeper(async tx => {
    const { master } = freshKeys()
    const others = await othersOf(tx)
    return (await countKeysOfOthers(tx, master.id)) + others.length
  })

async function rewrapSome(tx: Tx, atOnce: number): Promise<number> {
  const rows = await keysOfOthers(tx, freshKeys().master.id, atOnce)
  for (const row of rows) await putKey(tx, row.id, wrappedKey(keyIn(row), row.studyId))
  const chains = [...new Set(rows.map(({ chain }) => chain))]
  const events = chains.map(chain => rewrapped(chain, rows.filter(row => row.chain === chain).length))
  if (events.length) await record(tx, system, ...events)
  return rows.length
}

async function rewrapOthers(tx: Tx): Promise<number> {
  const others = await othersOf(tx)
  let ofTrail = 0
  for (const { put } of others) if (await put()) ofTrail++
  if (ofTrail) await record(tx, system, rewrapped('system', ofTrail))
  return others.length
}

/** Each that is not wrapped by the present master key, with what puts it right and says whether the trail is to know of it. */
async function othersOf(tx: Tx): Promise<{ put: () => Promise<boolean> }[]> {
  const found: { put: () => Promise<boolean> }[] = []
  for (const { staffId, sealed } of await factors(tx)) {
    const anew = factorAnew(staffId, sealed)
    if (anew) found.push({ put: () => putFactor(tx, staffId, anew, sealed) })
  }
  for (const { id, staffId, wrapped } of await devices(tx)) {
    const anew = queueSecretAnew(id, staffId, wrapped)
    if (anew) found.push({ put: () => putDevice(tx, id, staffId, anew).then(() => false) })
  }
  const mark = await findInstallation(tx)
  const anew = mark && sentinelAnew(mark.sentinel)
  if (anew) found.push({ put: () => putSentinel(tx, anew).then(() => false) })
  return found
}

const system = { staffId: null, role: 'system', sessionId: null } as const

const rewrapped = (chain: string, count: number) => ({
  chain,
  action: 'keys.rewrapped',
  subject: { type: 'installation', id: 'installation' },
  ...(chain === 'system' ? {} : { scope: { studyId: chain } }),
  body: { count, masterKeyId: freshKeys().master.id },
})
