import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { prepared } from '@/db/prepared'
import type { ChainedEvent, TouchedRow } from './event'

export interface Head {
  readonly chain: string
  readonly seq: number
  readonly hash: Buffer
  readonly at: string
}
/** Locks the heads of the chains and tells which rows this transaction touched, by chain. */
export async function lockHeads(tx: Tx, chains: readonly string[]) {
  const rows = await locked(tx, { chains: [...chains] })
  const heads = new Map<string, Head>(
    rows.map(({ chain, seq, hash, at }) => [chain, { chain, seq: Number(seq), hash: Buffer.from(hash), at }]),
  )
  return { heads, touched: touchedRows(rows[0]?.touched ?? '') }
}

const locked = prepared<{ chains: string[] }, HeadRow[]>('append_lock', tx =>
  tx
    .select({
      chain: sql<string>`chain`,
      seq: sql<string | number>`seq`,
      hash: sql<Uint8Array>`hash`,
      at: sql<string>`at`,
      touched: sql<string>`touched`,
    })
    .from(sql`append_lock(${sql.placeholder('chains')})`),
)

interface HeadRow {
  readonly chain: string
  readonly seq: string | number
  readonly hash: Uint8Array
  readonly at: string
  readonly touched: string
}

export interface Link {
  readonly canonical: Buffer
  readonly prev: Buffer
  readonly hash: Buffer
  readonly keyId: string
  readonly mac: Buffer
}

export const appendEvent = prepared<ChainedEvent & Link, unknown>('append_event', tx => {
  const given = sql.join(
    columns.map(name => sql.placeholder(name)),
    sql`, `,
  )
  return tx.select({ appended: sql`1` }).from(sql`append_event(${given})`)
})

/** In the order of the function's parameters. */
const columns: readonly (keyof (ChainedEvent & Link))[] = [
  ...(['chain', 'seq', 'id', 'at', 'actor', 'actorRole', 'session', 'action', 'subjectType', 'subjectId'] as const),
  ...(['subjectVersion', 'studyId', 'siteId', 'participantId', 'body', 'words'] as const),
  ...(['canonical', 'prev', 'hash', 'keyId', 'mac'] as const),
]

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
