import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { touchChange } from '@/db/schema/course'
import { type CodedTouch, note } from '@/db/schema/notes'
import { staff } from '@/db/schema/trial'
import type { Day, Instant } from '@/lib/clock/instant'

export type TouchChangeRow = typeof touchChange.$inferSelect & { readonly recordedByName: string }

/** What was narrowed or widened since a moment, the earliest first; that the participant is in sight is settled before. */
export async function touchChangesSince(tx: Tx, participantId: string, since: Instant): Promise<TouchChangeRow[]> {
  const rows = await tx
    .select({ change: touchChange, recordedByName: staff.name })
    .from(touchChange)
    .innerJoin(staff, eq(staff.id, touchChange.recordedBy))
    .where(and(eq(touchChange.participantId, participantId), gt(touchChange.recordedAt, since)))
    .orderBy(asc(touchChange.recordedAt), asc(touchChange.id))
  return rows.map(({ change, recordedByName }) => ({ ...change, recordedByName }))
}

/** What holds of the latest signed agreement, in codes, for a coordinator of the site; the wall tells nobody else this way. */
export async function codedTouchOf(tx: Tx, participantId: string): Promise<CodedAgreement | null> {
  const { rows } = (await tx.execute(
    sql`select definition, touch, agreed_on as "on", since from vigil_touch_agreed(${participantId})`,
  )) as unknown as { rows: CodedAgreement[] }
  return rows[0] ?? null
}
interface CodedAgreement {
  readonly definition: string
  readonly touch: CodedTouch
  readonly on: Day | null
  readonly since: Instant
}

export async function insertTouchChanges(tx: Tx, rows: (typeof touchChange.$inferInsert)[]): Promise<void> {
  await tx.insert(touchChange).values(rows)
}

/** Whether a session's note is being written that was begun within the last day: then the session may still go on. */
export async function sessionGoesOn(tx: Tx, participantId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: note.id })
    .from(note)
    .where(
      and(
        eq(note.participantId, participantId),
        eq(note.kind, 'session'),
        inArray(note.status, ['draft', 'returned']),
        sql`${note.startedAt} > vigil_now() - interval '1 day'`,
      ),
    )
    .limit(1)
  return rows.length > 0
}
