import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { alert } from '@/db/schema/messages'
import { note } from '@/db/schema/notes'
import { entry } from '@/db/schema/session'
import { staff } from '@/db/schema/trial'
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

/** Of these alerts' entries of a log, those that were voided, with the name of whoever did so first. */
export async function voidersOf(
  tx: Tx,
  alerts: readonly Pick<AlertRow, 'subjectId'>[],
): Promise<ReadonlyMap<string, string>> {
  if (alerts.length === 0) return new Map()
  const ids = alerts.map(({ subjectId }) => subjectId)
  const rows = await tx
    .selectDistinctOn([entry.concerns], { of: entry.concerns, name: staff.name })
    .from(entry)
    .innerJoin(staff, eq(staff.id, entry.by))
    .where(and(eq(entry.kind, 'void'), inArray(entry.concerns, ids)))
    .orderBy(asc(entry.concerns), asc(entry.seq))
  return new Map(rows.flatMap(({ of, name }): [string, string][] => (of ? [[of, name]] : [])))
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

/** Marks the actor's own of these kinds about one note, and gives those that were not seen before. */
export async function markSeenAbout(
  tx: Tx,
  actor: Actor,
  noteId: string,
  kinds: readonly AlertRow['kind'][],
): Promise<AlertRow[]> {
  return tx
    .update(alert)
    .set({ seenBy: actor.staffId, seenAt: sql`vigil_now()` })
    .where(
      and(
        eq(alert.subjectId, noteId),
        eq(alert.recipient, actor.staffId),
        inArray(alert.kind, [...kinds]),
        isNull(alert.seenAt),
      ),
    )
    .returning()
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
