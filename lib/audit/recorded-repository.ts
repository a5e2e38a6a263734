import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEvent } from '@/db/schema/audit'

/** Which of these ids, made on a device, the trail has already of one person's deed; whoever asks holds the chain. */
export async function recordedAmong(
  tx: Tx,
  { chain, actor, action }: { readonly chain: string; readonly actor: string; readonly action: string },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const made = sql<string>`${auditEvent.body}::jsonb ->> 'id'`
  const rows = await tx
    .select({ id: made })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.chain, chain),
        eq(auditEvent.actor, actor),
        eq(auditEvent.action, action),
        inArray(made, [...ids]),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
