import { and, asc, desc, eq, gt, gte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditHead, checkpoint } from '@/db/schema/audit'
import { type AnchoredHead, type Checkpoint, headsOf } from './checkpoint-line'

/** True for one caller at a time; the others let it be. Held until the transaction ends. */
export async function takesTurn(tx: Tx): Promise<boolean> {
  const { rows } = (await tx.execute(
    sql`select pg_try_advisory_xact_lock(hashtext('vigil/checkpoint')) as taken`,
  )) as unknown as { rows: { taken: boolean }[] }
  return rows[0]?.taken ?? false
}

/** The last checkpoint, or null before the first. */
export async function lastCheckpoint(tx: Tx): Promise<Checkpoint | null> {
  const [row] = await tx.select().from(checkpoint).orderBy(desc(checkpoint.n)).limit(1)
  return row ? fromRow(row) : null
}

/** The n-th checkpoint. */
export async function checkpointNumber(tx: Tx, n: number): Promise<Checkpoint | null> {
  const [row] = await tx.select().from(checkpoint).where(eq(checkpoint.n, n))
  return row ? fromRow(row) : null
}

/** The checkpoints after the n-th, in order, a hundred at most. */
export async function checkpointsAfter(tx: Tx, n: number): Promise<Checkpoint[]> {
  const rows = await tx.select().from(checkpoint).where(gt(checkpoint.n, n)).orderBy(asc(checkpoint.n)).limit(100)
  return rows.map(fromRow)
}

/** What the checkpoints since a moment hold. */
export async function anchoredSince(tx: Tx, at: string): Promise<AnchoredHead[]> {
  const rows = await tx.select().from(checkpoint).where(gte(checkpoint.at, at))
  return rows.flatMap(row => fromRow(row).heads)
}

/** The heads whose last event is not older than a moment; without one, all. */
export async function headsSince(tx: Tx, at: string | null): Promise<AnchoredHead[]> {
  const rows = await tx
    .select()
    .from(auditHead)
    .where(and(gt(auditHead.seq, 0), at === null ? undefined : gte(auditHead.at, at)))
  return rows.map(row => [row.chain, row.seq, row.hash.toString('hex')])
}

export async function addCheckpoint(tx: Tx, made: Checkpoint): Promise<void> {
  await tx.insert(checkpoint).values({
    n: made.n,
    previous: Buffer.from(made.previous, 'hex'),
    root: Buffer.from(made.root, 'hex'),
    heads: JSON.stringify(made.heads),
    at: made.at,
    keyId: made.key,
    signature: Buffer.from(made.signature, 'base64'),
  })
}

/** How many events were written after a moment, in all chains. */
export async function eventsSince(tx: Tx, at: string): Promise<number> {
  const { rows } = (await tx.execute(sql`
    select coalesce(sum(h.seq - coalesce((
      select e.seq from audit_event e where e.chain = h.chain and e.at <= ${at} order by e.seq desc limit 1), 0)), 0)::int as count
    from audit_head h where h.at > ${at}`)) as unknown as { rows: { count: number }[] }
  return rows[0]?.count ?? 0
}

/** Whether an event was written after one moment and before another: looked for from the end of each chain that moved. */
export async function hasEventBetween(tx: Tx, after: string, before: string): Promise<boolean> {
  const { rows } = (await tx.execute(sql`
    select exists (select 1 from audit_head h where h.at > ${after} and (
      select e.at from audit_event e where e.chain = h.chain and e.at <= ${before} order by e.seq desc limit 1) > ${after}) as found`)) as unknown as {
    rows: { found: boolean }[]
  }
  return rows[0]?.found ?? false
}

const fromRow = (row: typeof checkpoint.$inferSelect): Checkpoint => ({
  v: 1,
  n: row.n,
  previous: row.previous.toString('hex'),
  root: row.root.toString('hex'),
  at: row.at,
  key: row.keyId,
  heads: headsOf(row.heads),
  signature: row.signature.toString('base64'),
})
