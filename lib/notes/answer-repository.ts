import { and, eq, inArray, min, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { asked, prepared, together } from '@/db/prepared'
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

/** Puts an answer in the place of what stood there, if anything did. */
export async function putAnswer(tx: Tx, answer: AnswerRow): Promise<void> {
  if (answer.revision === 1) return void (await firstAnswer(tx, answer))
  const { length } = await nextAnswer(tx, answer)
  if (length !== 1) throw new Error('The answer that stands there could not be replaced.') // a wall hides it: never in silence
}

const firstAnswer = prepared<AnswerRow, unknown>('first_answer', tx => tx.insert(noteAnswer).values(asked(noteAnswer)))

const nextAnswer = prepared<AnswerRow, { path: string }[]>('next_answer', tx => {
  const given = (name: 'revision' | 'sealed' | 'by' | 'at') =>
    sql`${sql.param(sql.placeholder(name), noteAnswer[name])}`
  return tx
    .update(noteAnswer)
    .set({ revision: given('revision'), sealed: given('sealed'), by: given('by'), at: given('at') })
    .where(and(eq(noteAnswer.noteId, sql.placeholder('noteId')), eq(noteAnswer.path, sql.placeholder('path'))))
    .returning({ path: noteAnswer.path })
})

/** Adds a change. Where some note, in sight or not, has received its id before, it fails. */
export const addChange = prepared<ChangeRow, unknown>('add_change', tx =>
  tx.insert(noteChange).values(asked(noteChange)),
)

/** Changes already received under these ids, in any note in sight. */
export async function changesById(tx: Tx, ids: readonly string[]): Promise<Map<string, ChangeRow>> {
  const rows = await together(...ids.map(id => changeKnown(tx, { id })))
  return new Map(rows.flat().map(row => [row.id, row]))
}

/** One at a time, together: a list of ids would be planned anew each time. */
const changeKnown = prepared<{ id: string }, ChangeRow[]>('change_known', tx =>
  tx
    .select()
    .from(noteChange)
    .where(eq(noteChange.id, sql.placeholder('id'))),
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
