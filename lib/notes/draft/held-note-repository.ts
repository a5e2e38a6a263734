import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { prepared } from '@/db/prepared'
import { rowIn } from '@/db/row-json'
import { note, noteAnswer, noteChange } from '@/db/schema/notes'
import { dataKey } from '@/db/schema/seal'
import { type Head, type HeadRow, headOf } from '@/lib/audit/audit-repository'
import { isNoteId, type OpenNote } from '@/lib/notes/note-repository'
import { keyIn } from '@/lib/seal/data-key-repository'
import type { DataKey } from '@/lib/seal/envelope'
import type { AnswerRow, ChangeRow } from './answer-repository'

interface Wanted {
  readonly noteId: string
  readonly paths: readonly string[]
  readonly changes: readonly string[]
}

/** A note that nobody else writes in until the work is done, with all that writing in it depends on. */
export interface HeldNote {
  readonly note: OpenNote
  /** Opens and seals what is written in it. */
  readonly key: DataKey
  /** The answers that stand at the paths. */
  readonly answers: Map<string, AnswerRow>
  /** The changes of this note that came under the ids before. */
  readonly changes: ReadonlyMap<string, ChangeRow>
  /** Where its chain ends, held too. */
  readonly head: Head
}

/** The note, held, in one question; null where the wall lets this person write nothing in it. */
export async function holdNote(tx: Tx, { noteId, paths, changes }: Wanted): Promise<HeldNote | null> {
  if (!isNoteId(noteId)) return null
  const [row] = await hold(tx, { noteId, paths, changes })
  return row?.held ? heldIn(row.held) : null
}

type JsonRow = Readonly<Record<string, unknown>>
/** As hold_note() gives it. */
type Held = Omit<OpenNote, keyof typeof note.$inferSelect> & {
  readonly note: JsonRow
  readonly key: JsonRow
  readonly answers: readonly JsonRow[]
  readonly changes: readonly JsonRow[]
  readonly head: HeadRow
}

const hold = prepared<Wanted, { held: Held | null }[]>('hold_note', tx =>
  tx
    .select({ held: sql<Held | null>`held` })
    .from(
      sql`hold_note(${sql.placeholder('noteId')}, ${sql.placeholder('paths')}, ${sql.placeholder('changes')}) held`,
    ),
)

function heldIn({ note: row, key, answers, changes, head, ...around }: Held): HeldNote {
  return {
    note: { ...rowIn(note, row), ...around },
    key: keyIn(rowIn(dataKey, key)),
    answers: new Map(answers.map(one => rowIn(noteAnswer, one)).map(one => [one.path, one])),
    changes: new Map(changes.map(one => rowIn(noteChange, one)).map(one => [one.id, one])),
    head: headOf(head),
  }
}
