import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { ChainedEvent, TouchedRow } from './event'

export interface Head {
  readonly chain: string
  readonly seq: number
  readonly hash: Buffer
  readonly at: string
}
interface HeadRow extends Record<string, unknown> {
  chain: string
  seq: string | number
  hash: Uint8Array
  at: string
  touched: string
}

/** Locks the heads of the chains and tells which rows this transaction touched, by chain. */
export async function lockHeads(tx: Tx, chains: readonly string[]) {
  const list = sql.join(
    chains.map(chain => sql`${chain}`),
    sql`, `,
  )
  const { rows } = (await tx.execute(sql`select * from append_lock(array[${list}]::text[])`)) as unknown as {
    rows: HeadRow[]
  }
  const heads = new Map(
    rows.map(row => [row.chain, { chain: row.chain, seq: Number(row.seq), hash: Buffer.from(row.hash), at: row.at }]),
  )
  return { heads: heads as Map<string, Head>, touched: touchedRows(rows[0]?.touched ?? '') }
}

export interface Link {
  readonly canonical: Buffer
  readonly prev: Buffer
  readonly hash: Buffer
  readonly keyId: string
  readonly mac: Buffer
}

export async function appendEvent(tx: Tx, event: ChainedEvent, link: Link): Promise<void> {
  await tx.execute(sql`select append_event(${event.chain}, ${event.seq}, ${event.id}, ${event.at}, ${event.actor}, ${event.actorRole}, ${event.session},
    ${event.action}, ${event.subjectType}, ${event.subjectId}, ${event.subjectVersion}, ${event.studyId}, ${event.siteId}, ${event.participantId},
    ${event.body}, ${event.words}, ${link.canonical}, ${link.prev}, ${link.hash}, ${link.keyId}, ${link.mac})`)
}

/** Lines of `chain table key digest`, where a key may hold spaces no more than a path does. A row written twice counts as it is now. */
function touchedRows(lines: string): Map<string, TouchedRow[]> {
  const last = new Map<string, { chain: string; row: TouchedRow }>()
  for (const line of lines.split('\n').filter(Boolean)) {
    const [chain = '', table = '', key = '', digest = ''] = line.split(' ')
    last.set(`${table} ${key}`, { chain, row: [table, key, digest] })
  }
  const byChain = new Map<string, TouchedRow[]>()
  for (const { chain, row } of last.values()) byChain.set(chain, [...(byChain.get(chain) ?? []), row])
  return byChain
}
