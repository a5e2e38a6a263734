import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exportChunk, exportFile, exportPart, exportRequest } from '@/db/schema/export'

export type PackageFile = Omit<typeof exportFile.$inferSelect, 'exportId' | 'studyId'>
type PartRow = typeof exportPart.$inferInsert

export async function addPart(tx: Tx, row: PartRow): Promise<void> {
  await tx.insert(exportPart).values(row)
}

/** What an assembly that was killed has left. */
export async function dropParts(tx: Tx, exportId: string): Promise<void> {
  await tx.delete(exportPart).where(eq(exportPart.exportId, exportId))
}

/** The package is closed: its files are listed, and what they were gathered from goes. */
export async function addFiles(
  tx: Tx,
  { exportId, studyId }: { exportId: string; studyId: string },
  files: readonly PackageFile[],
): Promise<void> {
  await tx.insert(exportFile).values(files.map(file => ({ exportId, studyId, ...file })))
  await tx.delete(exportChunk).where(eq(exportChunk.exportId, exportId))
}

/** The files of a closed package, for those who may look into it. */
export async function filesOf(tx: Tx, exportId: string): Promise<PackageFile[]> {
  return tx
    .select({
      path: exportFile.path,
      sha256: exportFile.sha256,
      rowCount: exportFile.rowCount,
      byteCount: exportFile.byteCount,
      head: exportFile.head,
    })
    .from(exportFile)
    .where(eq(exportFile.exportId, exportId))
    .orderBy(asc(exportFile.path))
}

/** How a file begins in the other packages of the study that were closed, and not refused. */
export async function earlierHeadsOf(
  tx: Tx,
  { exportId, studyId }: { exportId: string; studyId: string },
  path: string,
): Promise<string[]> {
  const rows = await tx
    .select({ head: exportFile.head })
    .from(exportFile)
    .innerJoin(exportRequest, eq(exportRequest.id, exportFile.exportId))
    .where(
      and(
        eq(exportFile.studyId, studyId),
        eq(exportFile.path, path),
        ne(exportFile.exportId, exportId),
        inArray(exportRequest.state, ['built', 'released']),
      ),
    )
  return rows.map(({ head }) => head)
}

/** One part of the zip, where the walls hand it out. */
export async function partOf(tx: Tx, exportId: string, part: number): Promise<Buffer | null> {
  const [row] = await tx
    .select({ content: exportPart.content })
    .from(exportPart)
    .where(and(eq(exportPart.exportId, exportId), eq(exportPart.part, part)))
  return row?.content ?? null
}
