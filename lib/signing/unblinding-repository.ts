import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { unblinding } from '@/db/schema/guesses'
import { staff } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import { studiesOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type UnblindingRow = typeof unblinding.$inferSelect

/** What was asked of a study so far, the latest first, with the names of both persons; for the two roles that it takes. */
export async function unblindingsOf(tx: Tx, actor: Actor, studyId: string) {
  const second = alias(staff, 'second')
  return tx
    .select({ row: unblinding, requestedByName: staff.name, decidedByName: second.name })
    .from(unblinding)
    .innerJoin(staff, eq(staff.id, unblinding.requestedBy))
    .leftJoin(second, eq(second.id, unblinding.decidedBy))
    .where(and(eq(unblinding.studyId, knownId(studyId)), inSight(actor)))
    .orderBy(desc(unblinding.requestedAt), desc(unblinding.id))
}

export async function findUnblinding(tx: Tx, actor: Actor, id: string): Promise<UnblindingRow> {
  const [row] = await tx
    .select()
    .from(unblinding)
    .where(and(eq(unblinding.id, knownId(id)), inSight(actor)))
  if (!row) throw new Refusal('not_found')
  return row
}

/** False when one waits, or the study is unblinded. */
export async function insertUnblinding(tx: Tx, row: typeof unblinding.$inferInsert): Promise<boolean> {
  return (await tx.insert(unblinding).values(row).onConflictDoNothing().returning({ id: unblinding.id })).length === 1
}

/** Decides what was found waiting, or refuses where somebody else was quicker or its time is over. */
export async function decideUnblinding(
  tx: Tx,
  { id }: UnblindingRow,
  decision: Pick<typeof unblinding.$inferInsert, 'state' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  const decided = await tx
    .update(unblinding)
    .set(decision)
    .where(and(eq(unblinding.id, id), eq(unblinding.state, 'requested')))
    .returning({ id: unblinding.id })
  if (decided.length !== 1) throw new Refusal('stale')
}

/** Lets requests lapse that nobody confirmed in time (migration `treatment_guess`); gives each once. */
export async function lapseUnblindings(tx: Tx): Promise<{ unblindingId: string; studyId: string }[]> {
  const { rows } = (await tx.execute(
    sql`select unblinding_id as "unblindingId", study_id as "studyId" from lapse_unblindings()`,
  )) as unknown as { rows: { unblindingId: string; studyId: string }[] }
  return rows
}

const inSight = (actor: Actor) => studiesOf(actor, ['investigator', 'safety_officer'], unblinding.studyId)

interface Person {
  readonly id: string
  readonly name: string
}
/** Who may ask for an unblinding today, and who may confirm one: those of the two roles who oversee every site. */
export interface UnblindingPersons {
  readonly first: readonly Person[]
  readonly second: readonly Person[]
}

export async function unblindingPersonsOf(tx: Tx, studyId: string): Promise<UnblindingPersons> {
  const { rows } = (await tx.execute(
    sql`select staff.id, staff.name, able.role from vigil_unblinding_persons(${studyId}) able
      join staff on staff.id = able.staff_id order by staff.name, staff.id`,
  )) as unknown as { rows: (Person & { role: string })[] }
  const those = (wanted: string) => rows.filter(({ role }) => role === wanted).map(({ id, name }) => ({ id, name }))
  return { first: those('investigator'), second: those('safety_officer') }
}
