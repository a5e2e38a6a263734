import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEvent } from '@/db/schema/audit'
import { membership, staff } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import { administeredBy } from '@/lib/access/sight'
import type { TrailPlace } from './trail-place'

/** Sign-ins, refused ones too, of the people whom the actor administers; they stand in the chain of accounts. */
export const signInsInSight = (tx: Tx, actor: Actor): SQL | undefined =>
  and(
    sql`${auditEvent.chain} = 'system' and ${auditEvent.action} in ('staff.signed_in', 'staff.sign_in_failed')`,
    eq(auditEvent.subjectType, 'staff'),
    inArray(auditEvent.subjectId, administeredBy(tx, actor)),
  )

/** Those of one study's people, the newest first, before a place. */
export async function signInsOf(tx: Tx, actor: Actor, studyId: string, before: TrailPlace | null, limit: number) {
  const { id, at, action } = auditEvent
  const ofStudy = tx.select({ id: membership.staffId }).from(membership).where(eq(membership.studyId, studyId))
  const earlier = before ? sql`(${at}, ${id}) < (${before.at}, ${before.id}::uuid)` : undefined
  return tx
    .select({ id, at, refused: sql<boolean>`${action} = 'staff.sign_in_failed'`, staffId: staff.id, name: staff.name })
    .from(auditEvent)
    .innerJoin(staff, eq(sql`${staff.id}::text`, auditEvent.subjectId))
    .where(and(signInsInSight(tx, actor), inArray(staff.id, ofStudy), earlier))
    .orderBy(desc(at), desc(id))
    .limit(limit)
}

export interface UnknownOfDay {
  readonly day: string
  readonly attempts: number
}

/** How often somebody tried an account that there isn't, a day of this clock; the days without one are left out. */
export async function unknownSignIns(tx: Tx, zone: string, days: number): Promise<UnknownOfDay[]> {
  const { rows } = (await tx.execute(sql`select * from vigil_unknown_sign_ins(${zone}, ${days})`)) as unknown as {
    rows: UnknownOfDay[]
  }
  return rows
}
