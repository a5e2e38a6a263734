import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { appendix, reviewComment, signature } from '@/db/schema/signing'

export type SignatureRow = typeof signature.$inferSelect
export type AppendixRow = typeof appendix.$inferSelect
export type CommentRow = typeof reviewComment.$inferSelect

export async function addSignature(tx: Tx, row: typeof signature.$inferInsert): Promise<void> {
  await tx.insert(signature).values(row)
}

/** All signatures of a note, of every version and appendix, oldest first; of one moment, as they were made. */
export async function signaturesOf(tx: Tx, noteId: string): Promise<SignatureRow[]> {
  return tx.select().from(signature).where(eq(signature.noteId, noteId)).orderBy(signature.at, signature.id)
}

export async function addAppendix(tx: Tx, row: typeof appendix.$inferInsert): Promise<void> {
  await tx.insert(appendix).values(row)
}

export async function appendicesOf(tx: Tx, noteId: string): Promise<AppendixRow[]> {
  return tx.select().from(appendix).where(eq(appendix.noteId, noteId)).orderBy(appendix.at, appendix.id)
}

export async function addComment(tx: Tx, row: typeof reviewComment.$inferInsert): Promise<void> {
  await tx.insert(reviewComment).values(row)
}

export async function commentsOf(tx: Tx, noteId: string): Promise<CommentRow[]> {
  return tx
    .select()
    .from(reviewComment)
    .where(eq(reviewComment.noteId, noteId))
    .orderBy(reviewComment.at, reviewComment.id)
}

export async function findComment(tx: Tx, noteId: string, id: string): Promise<CommentRow | null> {
  const [row] = await tx
    .select()
    .from(reviewComment)
    .where(and(eq(reviewComment.noteId, noteId), eq(reviewComment.id, id), isNull(reviewComment.resolvedAt)))
  return row ?? null
}

export async function resolveCommentRow(tx: Tx, id: string, by: string, at: string): Promise<void> {
  await tx.update(reviewComment).set({ resolvedBy: by, resolvedAt: at }).where(eq(reviewComment.id, id))
}
