import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { prepared } from '@/db/prepared'
import { rowIn } from '@/db/row-json'
import { note, noteAnswer } from '@/db/schema/notes'
import { dataKey } from '@/db/schema/seal'
import { entry, lateArrival } from '@/db/schema/session'
import { type Head, type HeadRow, headOf } from '@/lib/audit/audit-repository'
import type { AnswerRow } from '@/lib/notes/draft/answer-repository'
import { isNoteId, type OpenNote } from '@/lib/notes/note-repository'
import { keyIn } from '@/lib/seal/data-key-repository'
import type { DataKey } from '@/lib/seal/envelope'
import type { EntryRow, LateRow } from './entry-repository'

/** A log that nobody else adds to until the work is done, with all that adding to it depends on. */
export interface HeldLog {
  readonly note: OpenNote
  /** Opens and seals what is written in it. */
  readonly key: DataKey
  /** Whether the note's version takes no content any more. */
  readonly frozen: boolean
  /** The number of the last entry; 0 where there is none. */
  readonly last: number
  /** Clock zero as it was tapped, and as it is written in the note; null where it is not. */
  readonly tapped: EntryRow | null
  readonly written: AnswerRow | null
  /** Of the ids that were asked about: what this note received under them before, and those that another note did. */
  readonly received: ReadonlyMap<string, EntryRow | LateRow>
  readonly elsewhere: ReadonlySet<string>
  /** Where the note's chain ends, held too. */
  readonly head: Head
}

interface Wanted {
  readonly noteId: string
  readonly ids: readonly string[]
}

/** The log, held, in one question; null where the wall lets this person add nothing to it. */
export async function holdLog(tx: Tx, wanted: Wanted): Promise<HeldLog | null> {
  if (!isNoteId(wanted.noteId)) return null
  const [row] = await hold(tx, wanted)
  return row?.held ? heldIn(row.held) : null
}

type JsonRow = Readonly<Record<string, unknown>>
/** As hold_log() gives it. */
type Held = Omit<OpenNote, keyof typeof note.$inferSelect> & {
  readonly note: JsonRow
  readonly key: JsonRow
  readonly frozen: boolean
  readonly last: number
  readonly tapped: JsonRow | null
  readonly written: JsonRow | null
  readonly entries: readonly JsonRow[]
  readonly late: readonly JsonRow[]
  readonly elsewhere: readonly string[]
  readonly head: HeadRow
}

const hold = prepared<Wanted, { held: Held | null }[]>('hold_log', tx =>
  tx
    .select({ held: sql<Held | null>`held` })
    .from(sql`hold_log(${sql.placeholder('noteId')}, ${sql.placeholder('ids')}) held`),
)

function heldIn(held: Held): HeldLog {
  const { note: row, key, frozen, last, tapped, written, entries, late, elsewhere, head, ...around } = held
  const received = [...entries.map(one => rowIn(entry, one)), ...late.map(one => rowIn(lateArrival, one))]
  return {
    note: { ...rowIn(note, row), ...around },
    key: keyIn(rowIn(dataKey, key)),
    frozen,
    last,
    tapped: tapped && rowIn(entry, tapped),
    written: written && rowIn(noteAnswer, written),
    received: new Map(received.map(one => [one.id, one])),
    elsewhere: new Set(elsewhere),
    head: headOf(head),
  }
}
