import { hash } from 'node:crypto'
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asked, prepared } from '@/db/prepared'
import { jsonbOf } from '@/db/row-json'
import { entry, lateArrival } from '@/db/schema/session'

export type EntryRow = typeof entry.$inferSelect
export type LateRow = typeof lateArrival.$inferSelect

/** Adds an entry past no wall: whose it is, and in whose record, the database knows for itself. */
export const addEntry = prepared<EntryRow, unknown>('write_entry', tx => {
  const names = [
    'noteId',
    'id',
    'kind',
    'at',
    'tappedAt',
    'deviceNow',
    'receivedAt',
    'concerns',
    'undoes',
    'sealed',
    'seq',
  ]
  const given = sql.join(
    names.map(name => sql.placeholder(name)),
    sql`, `,
  )
  return tx.select({ written: sql`1` }).from(sql`write_entry(${given})`)
})

/** The row that this writes, as the trail notes it (`vigil_touch`). */
export const lineOf = (row: EntryRow): string =>
  `${row.noteId} entry ${row.id} ${hash('sha256', jsonbOf(entry, row), 'hex')}`

export const addLate = prepared<LateRow, unknown>('add_late', tx => tx.insert(lateArrival).values(asked(lateArrival)))

/** The log of a note after one of its numbers, in the order of commit. */
export async function entriesOf(tx: Tx, noteId: string, after = 0): Promise<EntryRow[]> {
  return tx
    .select()
    .from(entry)
    .where(and(eq(entry.noteId, noteId), gt(entry.seq, after)))
    .orderBy(asc(entry.seq))
}

/** What was logged on several days of some kinds, each day in the order of commit. */
export async function entriesOfDays(
  tx: Tx,
  noteIds: readonly string[],
  kinds: readonly EntryRow['kind'][],
): Promise<EntryRow[]> {
  return tx
    .select()
    .from(entry)
    .where(and(inArray(entry.noteId, [...noteIds]), inArray(entry.kind, [...kinds])))
    .orderBy(asc(entry.seq))
}

/** The same, so many at most: read again and again while somebody follows the log. */
export const entriesAfter = prepared<{ noteId: string; after: number; most: number }, EntryRow[]>('entries_after', tx =>
  tx
    .select()
    .from(entry)
    .where(and(eq(entry.noteId, sql.placeholder('noteId')), gt(entry.seq, sql.placeholder('after'))))
    .orderBy(asc(entry.seq))
    .limit(sql.placeholder('most')),
)

/** Makes what came too late part of a signed late entry of its author; says of how many that was so. */
export async function takeUp(
  tx: Tx,
  noteId: string,
  ids: readonly string[],
  { by, appendixId }: { readonly by: string; readonly appendixId: string },
): Promise<number> {
  const { id, noteId: note, by: writer, appendixId: taken } = lateArrival
  const taking = and(eq(note, noteId), inArray(id, [...ids]), eq(writer, by), isNull(taken))
  return (await tx.update(lateArrival).set({ appendixId }).where(taking).returning({ id })).length
}

/** All that ever came too late for a note, in the order in which it came. */
export const everLateFor = (tx: Tx, noteId: string): Promise<LateRow[]> => everLateForDays(tx, [noteId])

/** The same of several notes. */
export async function everLateForDays(tx: Tx, noteIds: readonly string[]): Promise<LateRow[]> {
  const { receivedAt, at, id } = lateArrival
  return tx
    .select()
    .from(lateArrival)
    .where(inArray(lateArrival.noteId, [...noteIds]))
    .orderBy(asc(receivedAt), asc(at), asc(id))
}

/** What came too late for a note and has become part of no late entry yet, oldest first. */
export async function lateFor(tx: Tx, noteId: string): Promise<LateRow[]> {
  return tx
    .select()
    .from(lateArrival)
    .where(and(eq(lateArrival.noteId, noteId), isNull(lateArrival.appendixId)))
    .orderBy(asc(lateArrival.at), asc(lateArrival.id))
}
