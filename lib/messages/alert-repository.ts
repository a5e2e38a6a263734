import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { alert } from '@/db/schema/messages'
import { note } from '@/db/schema/notes'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type AlertRow = typeof alert.$inferSelect

export async function insertAlerts(tx: Tx, rows: (typeof alert.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(alert).values(rows)
}

/** The actor's own that they have not seen, newest first. */
export async function unseenAlerts(tx: Tx, actor: Actor, limit: number): Promise<AlertRow[]> {
  return tx
    .select()
    .from(alert)
    .where(and(eq(alert.recipient, actor.staffId), isNull(alert.seenAt)))
    .orderBy(desc(alert.raisedAt), desc(alert.id))
    .limit(limit)
}

export async function findAlert(tx: Tx, actor: Actor, alertId: string): Promise<AlertRow> {
  const [row] = await tx
    .select()
    .from(alert)
    .where(and(eq(alert.id, knownId(alertId)), eq(alert.recipient, actor.staffId)))
  if (!row) throw new Refusal('not_found')
  return row
}

export async function markSeen(tx: Tx, actor: Actor, alertId: string): Promise<void> {
  await tx
    .update(alert)
    .set({ seenBy: actor.staffId, seenAt: sql`vigil_now()` })
    .where(and(eq(alert.id, alertId), isNull(alert.seenAt)))
}

/** Where the chain belongs: the note's place, where it is a note's and the actor still sees it; else the study. */
export async function scopeOf(tx: Tx, { chain, studyId }: AlertRow) {
  if (chain === studyId || chain === 'system') return { studyId }
  const [row] = await tx
    .select({ studyId: note.studyId, siteId: note.siteId, participantId: note.participantId })
    .from(note)
    .where(eq(note.id, chain))
  return row ?? { studyId }
}
