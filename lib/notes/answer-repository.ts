import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { noteAnswer, noteChange } from '@/db/schema/notes'

export type AnswerRow = typeof noteAnswer.$inferSelect
export type ChangeRow = typeof noteChange.$inferSelect

export async function answersOf(tx: Tx, noteId: string): Promise<AnswerRow[]> {
  return tx.select().from(noteAnswer).where(eq(noteAnswer.noteId, noteId))
}

export async function answersAt(tx: Tx, noteId: string, paths: readonly string[]): Promise<Map<string, AnswerRow>> {
  const rows = await tx
    .select()
    .from(noteAnswer)
    .where(and(eq(noteAnswer.noteId, noteId), inArray(noteAnswer.path, [...paths])))
  return new Map(rows.map(row => [row.path, row]))
}

/** Puts answers in the place of what stood there. */
export async function putAnswers(tx: Tx, rows: (typeof noteAnswer.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  const { revision, sealed, by, at } = noteAnswer
  const given = (column: { name: string }) => sql`excluded.${sql.identifier(column.name)}`
  await tx
    .insert(noteAnswer)
    .values(rows)
    .onConflictDoUpdate({
      target: [noteAnswer.noteId, noteAnswer.path],
      set: { revision: given(revision), sealed: given(sealed), by: given(by), at: given(at) },
    })
}

/** Adds changes; gives the ids of those that no note had received before. */
export async function addChanges(tx: Tx, rows: (typeof noteChange.$inferInsert)[]): Promise<ReadonlySet<string>> {
  const added = await tx.insert(noteChange).values(rows).onConflictDoNothing().returning({ id: noteChange.id })
  return new Set(added.map(row => row.id))
}

/** Changes already received under these ids, in any note in sight. */
export async function changesById(tx: Tx, ids: readonly string[]): Promise<Map<string, ChangeRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(noteChange)
    .where(inArray(noteChange.id, [...ids]))
  return new Map(rows.map(row => [row.id, row]))
}

/** The history of one field, oldest first. */
export async function changesAt(tx: Tx, noteId: string, paths: readonly string[]): Promise<ChangeRow[]> {
  return tx
    .select()
    .from(noteChange)
    .where(and(eq(noteChange.noteId, noteId), inArray(noteChange.path, [...paths])))
    .orderBy(noteChange.at)
}

/** The whole history of a note's answers, oldest first. */
export async function allChanges(tx: Tx, noteId: string): Promise<ChangeRow[]> {
  return tx.select().from(noteChange).where(eq(noteChange.noteId, noteId)).orderBy(noteChange.at, noteChange.id)
}

/** Changes that lost and that no answer which stands has settled yet. */
export async function openConflicts(tx: Tx, noteId: string): Promise<ChangeRow[]> {
  const settling = alias(noteChange, 'settling')
  return tx
    .select()
    .from(noteChange)
    .where(
      and(
        eq(noteChange.noteId, noteId),
        eq(noteChange.state, 'conflict'),
        notExists(
          tx
            .select({ id: settling.id })
            .from(settling)
            .where(
              and(eq(settling.noteId, noteId), eq(settling.resolves, noteChange.id), eq(settling.state, 'applied')),
            ),
        ),
      ),
    )
    .orderBy(noteChange.at)
}
