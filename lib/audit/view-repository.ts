import { and, desc, eq, max, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEvent } from '@/db/schema/audit'
import { emergencyAccess } from '@/db/schema/emergency'
import type { AuditEvent } from './event'

/** Nobody opens more records than this in five minutes; the search goes no further back. */
const recent = 200

/** Whether this person's same look at the same thing, and at the same part of it, stands in the chain within the last five minutes, and since they last opened the participant's record in an emergency: each of those says whole what was read. */
export async function viewedLately(
  tx: Tx,
  staffId: string,
  { chain, action, subject, scope, body = {} }: AuditEvent,
): Promise<boolean> {
  const views = tx
    .select({
      subjectId: auditEvent.subjectId,
      version: auditEvent.subjectVersion,
      body: auditEvent.body,
      at: auditEvent.at,
    })
    .from(auditEvent)
    .where(and(eq(auditEvent.chain, chain), eq(auditEvent.actor, staffId), eq(auditEvent.action, action)))
    .orderBy(desc(auditEvent.seq))
    .limit(recent)
    .as('views')
  const opened = tx
    .select({ at: max(emergencyAccess.openedAt) })
    .from(emergencyAccess)
    .where(
      and(
        eq(emergencyAccess.staffId, staffId),
        sql`${emergencyAccess.participantId} = ${scope?.participantId ?? null}::uuid`,
      ),
    )
  const since = sql`to_char(greatest(vigil_now() - interval '5 minutes', (${opened})) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
  const rows = await tx
    .select({ at: views.at })
    .from(views)
    .where(
      and(
        eq(views.subjectId, subject.id),
        sql`${views.version} is not distinct from ${subject.version ?? null}::integer`,
        sql`${views.body}::jsonb - 'rows' = ${JSON.stringify(body)}::jsonb`,
        sql`${views.at} > ${since}`,
      ),
    )
    .limit(1)
  return rows.length === 1
}
