import { hash } from 'node:crypto'
import { and, eq, inArray, min, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { prepared } from '@/db/prepared'
import { jsonbOf } from '@/db/row-json'
import { noteAnswer, noteChange } from '@/db/schema/notes'

export type AnswerRow = typeof noteAnswer.$inferSelect
export type ChangeRow = typeof noteChange.$inferSelect

export async function answersOf(tx: Tx, noteId: string): Promise<AnswerRow[]> {
  return tx.select().from(noteAnswer).where(eq(noteAnswer.noteId, noteId))
}

/** What the drafts of several notes say of who was there and when the clock began. */
export async function answersOfRooms(tx: Tx, noteIds: readonly string[]): Promise<AnswerRow[]> {
  const ofRoom = sql`${noteAnswer.path} ~ '^(staff_present|clock_zero)([.]|$)'`
  return tx
    .select()
    .from(noteAnswer)
    .where(and(inArray(noteAnswer.noteId, [...noteIds]), ofRoom))
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

/** A change, and the answer that it became, if it did: null where it lost. */
export interface WrittenAnswer {
  readonly change: ChangeRow
  readonly answer: AnswerRow | null
}

/** Writes it past no wall: whose it is, and in whose record, the database knows for itself. Fails where some note has received the change's id before. */
export const writeAnswer = (tx: Tx, { change, answer }: WrittenAnswer): Promise<unknown> =>
  written(tx, { ...change, answer: answer?.sealed ?? null })

const written = prepared<ChangeRow & { answer: Buffer | null }, unknown>('write_answer', tx => {
  const names = ['noteId', 'id', 'path', 'base', 'revision', 'state', 'resolves', 'sealed', 'answer', 'at']
  const given = sql.join(
    names.map(name => sql.placeholder(name)),
    sql`, `,
  )
  return tx.select({ written: sql`1` }).from(sql`write_answer(${given})`)
})

/** The rows that this writes, as the trail notes them (`vigil_touch`). */
export function linesOf({ change, answer }: WrittenAnswer): string[] {
  const line = `${change.noteId} note_change ${change.id} ${digestOf(jsonbOf(noteChange, change))}`
  if (!answer) return [line]
  const { noteId, path } = answer
  return [line, `${noteId} note_answer ${noteId}/${path} ${digestOf(jsonbOf(noteAnswer, answer))}`]
}
const digestOf = (row: string): string => hash('sha256', row, 'hex')

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
