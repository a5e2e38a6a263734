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
  const heads = new Map(rows.map(row => [row.chain, headOf(row)]))
  return { heads, touched: touchedRows(rows[0]?.touched ?? '') }
}

/** Inside JSON, bytes are `\\x` and their hex. */
export const headOf = ({ chain, seq, hash, at }: HeadRow): Head => ({
  chain,
  seq: Number(seq),
  hash: typeof hash === 'string' ? Buffer.from(hash.slice(2), 'hex') : Buffer.from(hash),
  at,
})

const locked = prepared<{ chains: string[] }, (HeadRow & { touched: string })[]>('append_lock', tx =>
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

export interface HeadRow {
  readonly chain: string
  readonly seq: string | number
  readonly hash: Uint8Array | string
  readonly at: string
}

export interface Link {
  readonly canonical: Buffer
  readonly prev: Buffer
  readonly hash: Buffer
  readonly keyId: string
  readonly mac: Buffer
}

export const appendEvent = prepared<ChainedEvent & Link, unknown>('append_event', tx =>
  tx.select({ appended: sql`1` }).from(sql`append_event(${given(columns)})`),
)

/** Refused where other rows were written than these `lines` tell. */
export const appendTold = prepared<ChainedEvent & Link & { lines: string }, unknown>('append_told', tx =>
  tx.select({ appended: sql`1` }).from(sql`append_told(${given(['lines', ...columns])})`),
)

const given = (names: readonly string[]) =>
  sql.join(
    names.map(name => sql.placeholder(name)),
    sql`, `,
  )

/** In the order of the function's parameters. */
const columns: readonly (keyof (ChainedEvent & Link))[] = [
  ...(['chain', 'seq', 'id', 'at', 'actor', 'actorRole', 'session', 'action', 'subjectType', 'subjectId'] as const),
  ...(['subjectVersion', 'studyId', 'siteId', 'participantId', 'body', 'words'] as const),
  ...(['canonical', 'prev', 'hash', 'keyId', 'mac'] as const),
]

/** Lines of `chain table key digest`, where a key may hold spaces no more than a path does. A row written twice counts as it is now. */
export function touchedRows(lines: string): Map<string, TouchedRow[]> {
  const last = new Map<string, { chain: string; row: TouchedRow }>()
  for (const line of lines.split('\n').filter(Boolean)) {
    const [chain = '', table = '', key = '', digest = ''] = line.split(' ')
    last.set(`${table} ${key}`, { chain, row: [table, key, digest] })
  }
  const byChain = new Map<string, TouchedRow[]>()
  for (const { chain, row } of last.values()) byChain.set(chain, [...(byChain.get(chain) ?? []), row])
  return byChain
}
