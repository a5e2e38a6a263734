import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { exportProgress, exportProject, exportRequest, release } from '@/db/schema/export'
import { staff, study } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import { studiesOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'

/** Roles that know of a study's exports. */
const readers = ['data_manager', 'investigator'] as const

/** An export in the actor's sight. */
export async function findExport(tx: Tx, actor: Actor, exportId: string): Promise<ExportRow> {
  const [row] = await inSight(tx, actor, eq(exportRequest.id, knownId(exportId)))
  if (!row) throw new Refusal('not_found')
  return row
}

/** A study's exports, newest first; ids are made in order of time. */
export async function exportsOf(tx: Tx, actor: Actor, studyId: string, limit: number, before?: string) {
  const older = before ? lt(exportRequest.id, knownId(before)) : undefined
  return inSight(tx, actor, and(eq(exportRequest.studyId, knownId(studyId)), older))
    .orderBy(desc(exportRequest.id))
    .limit(limit)
}

/** The project of a study and recipient, in whatever case it is written, opened at its first export; where two stood there before, the one that is written so, else the first. */
export async function projectFor(tx: Tx, row: typeof exportProject.$inferInsert): Promise<string> {
  await tx.insert(exportProject).values(row).onConflictDoNothing()
  const [project] = await tx
    .select({ id: exportProject.id })
    .from(exportProject)
    .where(
      and(eq(exportProject.studyId, row.studyId), sql`lower(${exportProject.recipient}) = lower(${row.recipient})`),
    )
    .orderBy(desc(eq(exportProject.recipient, row.recipient)), asc(exportProject.createdAt), asc(exportProject.id))
    .limit(1)
  if (!project) throw new Error('The export project was not kept.')
  return project.id
}

export async function isBeingBuilt(tx: Tx, projectId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: exportRequest.id })
    .from(exportRequest)
    .where(and(eq(exportRequest.projectId, projectId), inArray(exportRequest.state, ['requested', 'building'])))
  return rows.length > 0
}

export async function addExport(tx: Tx, row: typeof exportRequest.$inferInsert): Promise<void> {
  await tx.insert(exportRequest).values(row)
  await tx.insert(exportProgress).values({ exportId: row.id, studyId: row.studyId })
}

/** Moves an export on from the state it was seen in; `stale` when somebody was quicker. */
export async function moveExport(
  tx: Tx,
  { id, state }: Pick<ExportRow, 'id' | 'state'>,
  to: Partial<Pick<typeof exportRequest.$inferInsert, 'sha256' | 'byteCount' | 'failure'>> & Pick<ExportRow, 'state'>,
): Promise<void> {
  const moved = await tx
    .update(exportRequest)
    .set({ ...to, ...(to.state === 'built' ? { builtAt: sql`vigil_now()` } : {}) })
    .where(and(eq(exportRequest.id, id), eq(exportRequest.state, state)))
    .returning({ id: exportRequest.id })
  if (moved.length === 0) throw new Refusal('stale')
}

export async function addDecision(tx: Tx, row: typeof release.$inferInsert): Promise<void> {
  await tx.insert(release).values(row)
}

/** The decision on an export in sight, with the sealed reason of a refusal. */
export async function findDecision(tx: Tx, exportId: string) {
  const [row] = await tx
    .select({ id: release.id, reason: release.reason })
    .from(release)
    .where(eq(release.exportId, exportId))
  return row ?? null
}

/** Who may release what is asked for in a study: its investigators of every site, for a data manager or an investigator. */
export async function releasersOf(tx: Tx, studyId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = (await tx.execute(
    sql`select id, name from staff where id in (select vigil_releasers(${studyId})) order by name, id`,
  )) as unknown as { rows: { id: string; name: string }[] }
  return rows
}

/** Whether anybody took back their consent to sharing with other research since a moment (migration `course`). */
export async function hasSharingEnded(tx: Tx, studyId: string, since: string): Promise<boolean> {
  const { rows } = (await tx.execute(sql`select vigil_sharing_ended(${studyId}, ${since}) ended`)) as unknown as {
    rows: { ended: boolean }[]
  }
  return rows[0]?.ended === true
}

export type ExportRow = Awaited<ReturnType<typeof inSight>>[number]

const decider = alias(staff, 'decider')

const inSight = (tx: Tx, actor: Actor, which: SQL | undefined) =>
  tx
    .select({
      id: exportRequest.id,
      studyId: exportRequest.studyId,
      studyCode: study.code,
      projectId: exportRequest.projectId,
      recipient: exportProject.recipient,
      profile: exportRequest.profile,
      purpose: exportRequest.purpose,
      state: exportRequest.state,
      requestedBy: exportRequest.requestedBy,
      requesterName: staff.name,
      requestedAt: exportRequest.requestedAt,
      cutoffAt: exportRequest.cutoffAt,
      builtAt: exportRequest.builtAt,
      sha256: exportRequest.sha256,
      byteCount: exportRequest.byteCount,
      failure: exportRequest.failure,
      total: exportProgress.total,
      done: exportProgress.done,
      deciderName: decider.name,
      decidedAt: release.at,
    })
    .from(exportRequest)
    .innerJoin(exportProject, eq(exportProject.id, exportRequest.projectId))
    .innerJoin(study, eq(study.id, exportRequest.studyId))
    .innerJoin(staff, eq(staff.id, exportRequest.requestedBy))
    .innerJoin(exportProgress, eq(exportProgress.exportId, exportRequest.id))
    .leftJoin(release, eq(release.exportId, exportRequest.id))
    .leftJoin(decider, eq(decider.id, release.by))
    .where(and(which, studiesOf(actor, readers, exportRequest.studyId)))
