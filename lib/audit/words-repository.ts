import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEvent } from '@/db/schema/audit'

/** The last event of a kind in a chain that bears words: who did it, when, of which version, and the words as they are sealed. */
export async function lastWords(tx: Tx, chain: string, action: string) {
  const [row] = await tx
    .select({
      by: auditEvent.actor,
      at: auditEvent.at,
      version: auditEvent.subjectVersion,
      words: auditEvent.words,
    })
    .from(auditEvent)
    .where(and(eq(auditEvent.chain, chain), eq(auditEvent.action, action), isNotNull(auditEvent.words)))
    .orderBy(desc(auditEvent.seq))
    .limit(1)
  return row ?? null
}
