import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { installation } from '@/db/schema/installation'
import { site, study } from '@/db/schema/trial'
import { type StaffRole, staffRoles } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { studiesOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

export type StudyRow = typeof study.$inferSelect
export type SiteRow = typeof site.$inferSelect

/** Whether this database is for the demo or for real studies. */
export async function databaseKind(tx: Tx): Promise<'demo' | 'real'> {
  const [row] = await tx.select({ kind: installation.kind }).from(installation)
  if (!row) throw new Error('The database has not been set up.')
  return row.kind
}

/** False when another study has this code. */
export async function insertStudy(tx: Tx, row: typeof study.$inferInsert): Promise<boolean> {
  return (await tx.insert(study).values(row).onConflictDoNothing().returning({ id: study.id })).length === 1
}

/** False when the study has a site of this code. */
export async function insertSite(tx: Tx, row: SiteRow): Promise<boolean> {
  return (await tx.insert(site).values(row).onConflictDoNothing().returning({ id: site.id })).length === 1
}

/** A study as it is now, held against everybody else who would change it; that it may be changed is settled before. */
export async function holdStudy(tx: Tx, studyId: string): Promise<StudyRow> {
  const [row] = await tx.select().from(study).where(eq(study.id, studyId)).for('update')
  if (!row) throw new Refusal('not_found')
  return row
}

export async function changeSettings(tx: Tx, studyId: string, settings: StudyRow['settings']): Promise<void> {
  await tx.update(study).set({ settings }).where(eq(study.id, studyId))
}

/** A study where the actor holds one of the roles. */
export async function findStudy(
  tx: Tx,
  actor: Actor,
  studyId: string,
  roles: readonly StaffRole[] = staffRoles,
): Promise<StudyRow> {
  if (!actor.memberships.some(one => one.studyId === studyId && roles.includes(one.role)))
    throw new Refusal('not_found')
  const [row] = await tx.select().from(study).where(eq(study.id, studyId))
  if (!row) throw new Refusal('not_found')
  return row
}

export async function studiesInSight(tx: Tx, actor: Actor): Promise<StudyRow[]> {
  return tx
    .select()
    .from(study)
    .where(studiesOf(actor, staffRoles, study.id))
    .orderBy(asc(study.code))
}

export async function sitesOf(tx: Tx, actor: Actor, studyId: string): Promise<SiteRow[]> {
  return tx
    .select()
    .from(site)
    .where(and(eq(site.studyId, knownId(studyId)), studiesOf(actor, staffRoles, site.studyId)))
    .orderBy(asc(site.code))
}

/** Its name or its clock, if nobody else changed them meanwhile. */
export async function changeSite(
  tx: Tx,
  { id, name, timeZone }: SiteRow,
  after: Pick<SiteRow, 'name' | 'timeZone'>,
): Promise<void> {
  const changed = await tx
    .update(site)
    .set(after)
    .where(and(eq(site.id, id), eq(site.name, name), eq(site.timeZone, timeZone)))
    .returning({ id: site.id })
  if (changed.length !== 1) throw new Refusal('stale')
}

/** Where participants are, for who administers the study. */
export async function sitesInUse(tx: Tx, studyId: string): Promise<string[]> {
  const { rows } = (await tx.execute(sql`select id from vigil_sites_in_use(${knownId(studyId)}) id`)) as unknown as {
    rows: { id: string }[]
  }
  return rows.map(({ id }) => id)
}

/** A site of a study where the actor holds a role. */
export async function findSite(tx: Tx, actor: Actor, at: { studyId: string; siteId: string }): Promise<SiteRow> {
  const row = (await sitesOf(tx, actor, at.studyId)).find(one => one.id === at.siteId)
  if (!row) throw new Refusal('not_found')
  return row
}
