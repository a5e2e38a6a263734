import { and, eq, inArray, min, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { asked, prepared } from '@/db/prepared'
import { noteAnswer, noteChange } from '@/db/schema/notes'

export type AnswerRow = typeof noteAnswer.$inferSelect
export type ChangeRow = typeof noteChange.$inferSelect

export async function answersOf(tx: Tx, noteId: string): Promise<AnswerRow[]> {
  return tx.select().from(noteAnswer).where(eq(noteAnswer.noteId, noteId))
}

export async function answersAt(tx: Tx, noteId: string, paths: readonly string[]): Promise<Map<string, AnswerRow>> {
  const rows = await answersThere(tx, { noteId, paths: [...paths] })
  return new Map(rows.map(row => [row.path, row]))
}

const answersThere = prepared<{ noteId: string; paths: string[] }, AnswerRow[]>('answers_there', tx =>
  tx
    .select()
    .from(noteAnswer)
    .where(
      and(
        eq(noteAnswer.noteId, sql.placeholder('noteId')),
        sql`${noteAnswer.path} = any (${sql.placeholder('paths')})`,
      ),
    ),
)

/** When the first word of a note reached the server, or null while there is none. */
export async function firstWordAt(tx: Tx, noteId: string): Promise<string | null> {
  const [row] = await tx
    .select({ at: min(noteChange.at) })
    .from(noteChange)
    .where(eq(noteChange.noteId, noteId))
  return row?.at ?? null
}

/** Puts an answer in the place of what stood there. */
export const putAnswer = prepared<AnswerRow, unknown>('put_answer', tx => {
  const { revision, sealed, by, at } = noteAnswer
  const given = (column: { name: string }) => sql`excluded.${sql.identifier(column.name)}`
  return tx
    .insert(noteAnswer)
    .values(asked(noteAnswer))
    .onConflictDoUpdate({
      target: [noteAnswer.noteId, noteAnswer.path],
      set: { revision: given(revision), sealed: given(sealed), by: given(by), at: given(at) },
    })
})

/** Adds a change; gives its id, or nothing where some note has received it before. */
export const addChange = prepared<ChangeRow, { id: string }[]>('add_change', tx =>
  tx.insert(noteChange).values(asked(noteChange)).onConflictDoNothing().returning({ id: noteChange.id }),
)

/** Changes already received under these ids, in any note in sight. */
export async function changesById(tx: Tx, ids: readonly string[]): Promise<Map<string, ChangeRow>> {
  if (ids.length === 0) return new Map()
  const rows = await changesKnown(tx, { ids: [...ids] })
  return new Map(rows.map(row => [row.id, row]))
}

const changesKnown = prepared<{ ids: string[] }, ChangeRow[]>('changes_known', tx =>
  tx
    .select()
    .from(noteChange)
    .where(sql`${noteChange.id} = any (${sql.placeholder('ids')})`),
)

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
