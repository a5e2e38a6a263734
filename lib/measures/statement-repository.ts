import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { statement } from '@/db/schema/course'
import { site, staff } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { Actor } from '@/lib/access/actor'
import type { StatementStanding } from '@/lib/access/may-measures'
import { statementsInSightOf } from '@/lib/access/sight'
import { careTeamOf } from '@/lib/notes/note-repository'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'

export type StatementRow = typeof statement.$inferSelect
/** A statement with what the rules need to know of it, and the clock of its site. */
export type FoundStatement = StatementRow & StatementStanding & { readonly timeZone: string }

/** Those of the statements that are in sight. */
export async function findStatements(tx: Tx, actor: Actor, ids: readonly string[]): Promise<FoundStatement[]> {
  const rows = await tx
    .select({ row: statement, timeZone: site.timeZone })
    .from(statement)
    .innerJoin(site, eq(site.id, statement.siteId))
    .where(and(inArray(statement.id, [...ids]), statementsInSightOf(tx, actor, statement)))
  const found: FoundStatement[] = []
  for (const { row, timeZone } of rows) found.push({ ...row, timeZone, team: await careTeamOf(tx, row.participantId) })
  return found
}

/** A statement in sight. */
export async function findStatement(tx: Tx, actor: Actor, id: string): Promise<FoundStatement> {
  const [found] = await findStatements(tx, actor, [knownId(id)])
  if (!found) throw new Refusal('not_found')
  return found
}

/** A participant's statements in sight, the earliest first, with whoever asked for each. */
export async function statementsOf(tx: Tx, actor: Actor, participantId: string) {
  return tx
    .select({ row: statement, visitCode: visit.code, askedByName: staff.name })
    .from(statement)
    .innerJoin(visit, eq(visit.id, statement.visitId))
    .innerJoin(staff, eq(staff.id, statement.askedBy))
    .where(
      and(
        eq(statement.participantId, knownId(participantId)),
        ne(statement.state, 'declined'),
        statementsInSightOf(tx, actor, statement),
      ),
    )
    .orderBy(asc(statement.askedAt), asc(statement.id))
}

/** The statement of a visit that waits for its participant, asked for by this person. */
export async function openStatementOf(tx: Tx, visitId: string, askedBy: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: statement.id })
    .from(statement)
    .where(and(eq(statement.visitId, visitId), eq(statement.askedBy, askedBy), eq(statement.state, 'open')))
  return row?.id ?? null
}

export async function insertStatement(tx: Tx, row: typeof statement.$inferInsert): Promise<void> {
  await tx.insert(statement).values(row)
}

/** Changes the statement as it was found, or refuses where somebody else was quicker. */
export async function changeStatement(
  tx: Tx,
  { id, state, revision }: Pick<StatementRow, 'id' | 'state' | 'revision'>,
  change: Partial<typeof statement.$inferInsert>,
): Promise<void> {
  const changed = await tx
    .update(statement)
    .set(change)
    .where(and(eq(statement.id, id), eq(statement.state, state), eq(statement.revision, revision)))
    .returning({ id: statement.id })
  if (changed.length !== 1) throw new Refusal('stale')
}

type Place = Pick<StatementRow, 'id' | 'studyId' | 'revision'>

/** Byte for byte as it was typed. */
export const sealStatement = (key: DataKey, at: Place, text: string): Sealed =>
  seal(key, placeOf(at), Buffer.from(text, 'utf8'))
export const openStatement = (key: DataKey, row: StatementRow): string =>
  row.sealed ? open(key, placeOf(row), row.sealed).content.toString('utf8') : ''

const placeOf = ({ id, studyId, revision }: Place) => ({
  table: 'statement',
  column: 'sealed',
  row: id,
  version: revision,
  study: studyId,
})
