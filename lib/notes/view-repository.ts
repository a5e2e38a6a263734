import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEvent } from '@/db/schema/audit'

/** Whether this person's view of this version was recorded in the last five minutes. */
export async function viewedLately(tx: Tx, noteId: string, staffId: string, version: number): Promise<boolean> {
  const since = sql`to_char((vigil_now() - interval '5 minutes') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
  const [row] = await tx
    .select({ seq: auditEvent.seq })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.chain, noteId),
        eq(auditEvent.actor, staffId),
        eq(auditEvent.action, 'note.viewed'),
        eq(auditEvent.subjectVersion, version),
        sql`${auditEvent.at} > ${since}`,
      ),
    )
    .limit(1)
  return row !== undefined
}
