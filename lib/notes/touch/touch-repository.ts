import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { touchChange } from '@/db/schema/course'
import { note } from '@/db/schema/notes'
import type { TouchWords } from './touch-words'

/** What was said about touch with a participant, in codes, for everybody who may know of an agreement: the wall tells nobody else. */
export const touchWordsOf = async (tx: Tx, participantId: string): Promise<TouchWords> =>
  wordsIn(await touchWordsOfAll(tx, [participantId]), participantId)

export const wordsIn = (all: ReadonlyMap<string, TouchWords>, participantId: string): TouchWords =>
  all.get(participantId) ?? { signed: [], changes: [] }

/** The same with several participants; who has none is not among them. */
export async function touchWordsOfAll(tx: Tx, participantIds: readonly string[]): Promise<Map<string, TouchWords>> {
  const ids = sql.param([...new Set(participantIds)])
  const { rows } = (await tx.execute(
    sql`select id, vigil_touch_words(id) as words from unnest(${ids}::uuid[]) as id`,
  )) as unknown as { rows: { id: string; words: TouchWords | null }[] }
  return new Map(rows.flatMap(({ id, words }) => (words ? [[id, words] as const] : [])))
}

export async function insertTouchChanges(tx: Tx, rows: (typeof touchChange.$inferInsert)[]): Promise<void> {
  await tx.insert(touchChange).values(rows)
}

/** Whether a session's note is being written that was begun within the last day: then the session may still go on. */
export async function sessionGoesOn(tx: Tx, participantId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: note.id })
    .from(note)
    .where(
      and(
        eq(note.participantId, participantId),
        eq(note.kind, 'session'),
        inArray(note.status, ['draft', 'returned']),
        sql`${note.startedAt} > vigil_now() - interval '1 day'`,
      ),
    )
    .limit(1)
  return rows.length > 0
}
