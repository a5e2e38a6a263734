import { asVerifier } from '@/db/work'
import type { Secret } from '@/lib/seal/key-ring'
import { Tampering } from './finding'
import { follow } from './follow'
import { type ChainLedger, newLedger, putDown } from './ledger'
import {
  type CoveredTable,
  coveredTables,
  type Range,
  type RowState,
  readRows,
  readRowsByKey,
  readUnboundSignatures,
  rowPageLength,
} from './row-repository'
import { readTail } from './verify-repository'

export type Ledgers = Map<string, ChainLedger>

/** A row as the trail names it: `table key`, in a chain. */
interface Named {
  readonly chain: string
  readonly row: string
}

/** Holds every row of a range of chains against what their events say of it; gives how many rows there are. */
export async function verifyRows(range: Range, ledgers: Ledgers, key: Secret): Promise<number> {
  const doubtful: Named[] = []
  let count = 0
  for await (const { table, page } of pages(range))
    for (const state of page) {
      count++
      const row = `${table.name} ${state.key}`
      if (!agrees(ledgers.get(state.chain), row, state.digest)) doubtful.push({ chain: state.chain, row })
    }
  for (const [chain, { rows }] of ledgers)
    for (const [row, { agreed }] of rows) if (!agreed) doubtful.push({ chain, row })
  while (doubtful.length) await lookAgain(doubtful.splice(0, 200), ledgers, key)
  await verifySignatures(range)
  return count
}

/** The first page of each table in one go, which is mostly all there is; the accounts, in no chain of their own, with the last range. */
async function* pages(range: Range) {
  const tables = coveredTables.filter(table => table.chain || range.upTo === null)
  const firsts = await asVerifier(async tx => {
    const read: { table: CoveredTable; page: RowState[] }[] = []
    for (const table of tables) read.push({ table, page: await readRows(tx, table, range, null) })
    return read
  })
  for (const { table, page: first } of firsts) {
    let page = first
    yield { table, page }
    while (page.length >= rowPageLength) {
      const after = page.at(-1) ?? null
      page = await asVerifier(tx => readRows(tx, table, range, after))
      yield { table, page }
    }
  }
}

function agrees(ledger: ChainLedger | undefined, row: string, digest: string): boolean {
  const naming = ledger?.rows.get(row)
  if (!naming || naming.agreed || naming.digest !== digest) return false
  naming.agreed = true
  return true
}

/** Somebody may have written since the chain was followed: the newer events and the rows in doubt are read as of one moment. */
async function lookAgain(doubtful: readonly Named[], ledgers: Ledgers, key: Secret): Promise<void> {
  const chains = [...new Set(doubtful.map(({ chain }) => chain))]
  await asVerifier(async tx => {
    const ends = chains.map(chain => ({ chain, seq: ledgers.get(chain)?.end.seq ?? 0 }))
    const written: Named[] = []
    for (const event of await readTail(tx, ends)) {
      const { chain } = event
      const ledger = ledgers.get(chain) ?? newLedger(event)
      ledgers.set(chain, ledger)
      ledger.end = follow(ledger.end, event, key)
      for (const row of putDown(ledger, event)) written.push({ chain, row })
    }
    for (const table of coveredTables) {
      const asked = [...doubtful, ...written].filter(({ row }) => row.startsWith(`${table.name} `))
      const keyed = asked.map(({ chain, row }) => ({ chain, row, key: row.slice(table.name.length + 1) }))
      const found = keyed.length ? await readRowsByKey(tx, table, keyed) : []
      for (const one of keyed)
        judge(
          one,
          ledgers.get(one.chain),
          found.filter(({ chain, key }) => chain === one.chain && key === one.key),
        )
    }
  })
}

/** At one moment there is no doubt: a row is as its last event left it, or it was tampered with. */
function judge({ chain, row }: Named, ledger: ChainLedger | undefined, found: readonly RowState[]): void {
  const naming = ledger?.rows.get(row)
  const where = { chain, seq: naming?.seq, row }
  if (!naming) throw new Tampering('row_unrecorded', where, `${rowWords(row)}: no event of chain ${chain} wrote it.`)
  const event = `event ${naming.seq} of chain ${chain}`
  if (!found[0]) throw new Tampering('row_missing', where, `${rowWords(row)}: ${event} wrote it, and it is gone.`)
  if (found.length > 1) throw new Tampering('row_unrecorded', where, `${rowWords(row)}: it is there twice.`)
  if (found[0].digest !== naming.digest)
    throw new Tampering('row_altered', where, `${rowWords(row)}: it isn’t as ${event} left it.`)
  naming.agreed = true
}

function rowWords(row: string): string {
  const [, note, version] = /^note_version (.{36})\/(\d+)$/.exec(row) ?? []
  if (note) return `Version ${version} of note ${note}`
  const [, table, key] = /^(\S+) (.*)$/s.exec(row) ?? []
  return `The row ${key} of the table ${table}`
}

async function verifySignatures(range: Range): Promise<void> {
  const [unbound] = await asVerifier(tx => readUnboundSignatures(tx, range))
  if (!unbound) return
  const { chain, id } = unbound
  const words = `Signature ${id} of note ${chain} isn’t over the content that it stands under.`
  throw new Tampering('signature_unbound', { chain, row: `signature ${id}` }, words)
}
