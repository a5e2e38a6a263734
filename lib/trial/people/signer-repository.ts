import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { signerConfirmation } from '@/db/schema/accounts'
import { membership, staff } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import type { Signer } from '@/lib/access/may-trial'
import type { Instant } from '@/lib/clock/instant'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export interface WaitingSigner {
  readonly staffId: string
  readonly name: string
  /** When they chose their password by a link past an earlier one. */
  readonly since: Instant
}

/** Whether the actor came in past their password, and nobody of the study has said yet that it is them. */
export async function waitsToSign(tx: Tx, studyId: string): Promise<boolean> {
  const [row] = await ask<{ waits: boolean }>(tx, sql`select vigil_waits_to_sign(${knownId(studyId)}) as waits`)
  return row?.waits === true
}

/** Names of those who may say so of the actor, as `vigil_confirmers` has them. */
export async function confirmersOf(tx: Tx, { staffId }: Actor, studyId: string): Promise<string[]> {
  const able = sql`(select id from vigil_confirmers(${staffId}, ${knownId(studyId)}) id)`
  const people = await tx.select({ name: staff.name }).from(staff).where(inArray(staff.id, able)).orderBy(staff.name)
  return people.map(({ name }) => name)
}

/** Whether the actor is one of those who may say so of a colleague, also where nobody waits any more. */
async function mayConfirm(tx: Tx, { staffId }: Actor, studyId: string, of: string): Promise<boolean> {
  const [row] = await ask<{ may: boolean }>(
    tx,
    sql`select exists (select 1 from staff where staff.id = ${knownId(of)}
      and ${staffId}::uuid in (select vigil_confirmers(staff.id, ${knownId(studyId)}))) as may`,
  )
  return row?.may === true
}

/** The investigators of the study today, whose account is in use. */
export async function investigatorsOf(tx: Tx, studyId: string): Promise<string[]> {
  const { staffId, startsAt, endsAt, suspendedAt } = membership
  const today = and(
    lte(startsAt, sql`vigil_now()`),
    or(isNull(endsAt), gt(endsAt, sql`vigil_now()`)),
    isNull(suspendedAt),
    eq(staff.state, 'active'),
  )
  const people = await tx
    .selectDistinct({ staffId })
    .from(membership)
    .innerJoin(staff, eq(staff.id, staffId))
    .where(and(eq(membership.studyId, knownId(studyId)), eq(membership.role, 'investigator'), today))
  return people.map(one => one.staffId)
}

/** Those of the study who wait for the actor, by name. */
export async function waitingSigners(tx: Tx, studyId: string): Promise<WaitingSigner[]> {
  return ask<WaitingSigner>(
    tx,
    sql`select waiting.staff_id as "staffId", staff.name, to_char(waiting.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since
      from vigil_waiting_signers(${knownId(studyId)}) waiting join staff on staff.id = waiting.staff_id order by staff.name, staff.id`,
  )
}

/** Where somebody's roles in a study are that they hold now or soon; null is every site. */
async function sitesOf(tx: Tx, studyId: string, staffId: string): Promise<(string | null)[]> {
  const { siteId, endsAt, suspendedAt } = membership
  const rows = await tx
    .selectDistinct({ siteId })
    .from(membership)
    .where(
      and(
        eq(membership.studyId, knownId(studyId)),
        eq(membership.staffId, staffId),
        isNull(suspendedAt),
        or(isNull(endsAt), gt(endsAt, sql`vigil_now()`)),
      ),
    )
  return rows.map(row => row.siteId)
}

/** Who waits and at which sites they are, for whoever may say that it is them; calmly, where another of them was first. */
export async function findWaitingSigner(
  tx: Tx,
  actor: Actor,
  studyId: string,
  staffId: string,
): Promise<WaitingSigner & Signer> {
  const signer = (await waitingSigners(tx, studyId)).find(one => one.staffId === staffId)
  if (!signer && (await mayConfirm(tx, actor, studyId, staffId)))
    throw new Refusal('stale', 'Somebody has confirmed this already, or their account changed since. Read it again.')
  if (!signer) throw new Refusal('not_found')
  return { ...signer, studyId, siteIds: await sitesOf(tx, studyId, staffId) }
}

export async function insertConfirmation(tx: Tx, row: typeof signerConfirmation.$inferInsert): Promise<void> {
  await tx.insert(signerConfirmation).values(row)
}

async function ask<T>(tx: Tx, question: ReturnType<typeof sql>): Promise<T[]> {
  return ((await tx.execute(question)) as unknown as { rows: T[] }).rows
}
