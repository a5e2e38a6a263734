import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exportChunk, exportFile, exportPart, exportProgress, exportRequest } from '@/db/schema/export'

/** An export that is not finished, as the job role sees it. */
export async function findUnfinished(tx: Tx, exportId: string) {
  const [row] = await tx
    .select({
      exportId: exportRequest.id,
      projectId: exportRequest.projectId,
      studyId: exportRequest.studyId,
      requestedBy: exportRequest.requestedBy,
      cutoffAt: exportRequest.cutoffAt,
      purpose: exportRequest.purpose,
      touchKinds: exportRequest.touchKinds,
      state: exportRequest.state,
    })
    .from(exportRequest)
    .where(and(eq(exportRequest.id, exportId), inArray(exportRequest.state, ['requested', 'building'])))
  return row ?? null
}
export type Unfinished = NonNullable<Awaited<ReturnType<typeof findUnfinished>>>

/** Ends an unfinished export, as the job role, and says whose it was; null when it was finished already. What it had gathered is dropped. */
export async function markFailed(tx: Tx, exportId: string, failure: string): Promise<string | null> {
  const [failed] = await tx
    .update(exportRequest)
    .set({ state: 'failed', failure })
    .where(and(eq(exportRequest.id, exportId), inArray(exportRequest.state, ['requested', 'building'])))
    .returning({ requestedBy: exportRequest.requestedBy })
  if (!failed) return null
  await dropGathered(tx, exportId)
  return failed.requestedBy
}

/** What was gathered and packed, and how its files begin, which a releaser looks at. */
export async function dropGathered(tx: Tx, exportId: string): Promise<void> {
  await tx.delete(exportChunk).where(eq(exportChunk.exportId, exportId))
  await tx.delete(exportPart).where(eq(exportPart.exportId, exportId))
  await tx.delete(exportFile).where(eq(exportFile.exportId, exportId))
}

/** Takes the build over from whoever had it, and says where it stands. */
export async function claim(tx: Tx, exportId: string, builder: string) {
  const [row] = await tx
    .update(exportProgress)
    .set({ builder, tries: sql`${exportProgress.tries} + 1` })
    .where(eq(exportProgress.exportId, exportId))
    .returning({
      pages: exportProgress.pages,
      reached: exportProgress.reached,
      shape: exportProgress.shape,
      tries: exportProgress.tries,
    })
  return row ?? null
}

/** Whether the export is still being built, and by this builder; until the step is over nobody cancels it or takes it over. */
export async function isHeldBy(tx: Tx, exportId: string, builder: string): Promise<boolean> {
  const rows = await tx
    .select({ id: exportRequest.id })
    .from(exportRequest)
    .innerJoin(exportProgress, eq(exportProgress.exportId, exportRequest.id))
    .where(
      and(eq(exportRequest.id, exportId), eq(exportRequest.state, 'building'), eq(exportProgress.builder, builder)),
    )
    .for('share')
  return rows.length === 1
}

export async function setTotal(tx: Tx, exportId: string, total: number): Promise<void> {
  await tx.update(exportProgress).set({ total }).where(eq(exportProgress.exportId, exportId))
}

/** Begins to gather, under headings of this shape. */
export async function startPages(tx: Tx, exportId: string, shape: string): Promise<void> {
  await dropGathered(tx, exportId)
  await tx
    .update(exportProgress)
    .set({ pages: 0, reached: '', done: 0, shape })
    .where(eq(exportProgress.exportId, exportId))
}

type Chunk = Pick<typeof exportChunk.$inferInsert, 'file' | 'content' | 'rowCount'>
interface Page {
  readonly exportId: string
  readonly studyId: string
  readonly page: number
  /** The participant code that the page ends with, and how many notes it held. */
  readonly reached: string
  readonly notes: number
  readonly chunks: readonly Chunk[]
}

/** Keeps a page: what it adds to each file, and that it was reached. */
export async function addPage(tx: Tx, { exportId, studyId, page, reached, notes, chunks }: Page): Promise<void> {
  if (chunks.length > 0)
    await tx.insert(exportChunk).values(chunks.map(chunk => ({ exportId, studyId, page, ...chunk })))
  await tx
    .update(exportProgress)
    .set({ pages: page, reached, tries: 0, done: sql`${exportProgress.done} + ${notes}` })
    .where(eq(exportProgress.exportId, exportId))
}

/** Some of a file's chunks, in order. */
export async function chunksAfter(tx: Tx, exportId: string, file: string, page: number, limit: number) {
  return tx
    .select({ page: exportChunk.page, content: exportChunk.content, rowCount: exportChunk.rowCount })
    .from(exportChunk)
    .where(and(eq(exportChunk.exportId, exportId), eq(exportChunk.file, file), gt(exportChunk.page, page)))
    .orderBy(asc(exportChunk.page))
    .limit(limit)
}

/** Unfinished exports that no job will build, as after a restore; as the job role. */
export async function withoutJob(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: exportRequest.id })
    .from(exportRequest)
    .where(
      and(
        inArray(exportRequest.state, ['requested', 'building']),
        sql`not exists (select from pgboss.job where name = 'export.build' and state < 'completed' and data ->> 'exportId' = ${exportRequest.id}::text)`,
      ),
    )
  return rows.map(({ id }) => id)
}
