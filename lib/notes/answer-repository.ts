import { and, eq, inArray, notExists } from 'drizzle-orm'
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

export async function putAnswer(tx: Tx, row: typeof noteAnswer.$inferInsert): Promise<void> {
  const { revision, sealed, by, at } = row
  await tx
    .insert(noteAnswer)
    .values(row)
    .onConflictDoUpdate({ target: [noteAnswer.noteId, noteAnswer.path], set: { revision, sealed, by, at } })
}

/** False when a change of this id was received before, in whichever note. */
export async function addChange(tx: Tx, row: typeof noteChange.$inferInsert): Promise<boolean> {
  return (await tx.insert(noteChange).values(row).onConflictDoNothing().returning({ id: noteChange.id })).length === 1
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
