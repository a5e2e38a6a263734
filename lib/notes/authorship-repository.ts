import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { prepared } from '@/db/prepared'
import { note, noteAnswer } from '@/db/schema/notes'
import { entry } from '@/db/schema/session'
import { signature } from '@/db/schema/signing'
import type { NoteStanding } from '@/lib/access/may-notes'

const signedAsAuthor = and(
  eq(signature.noteId, sql.placeholder('noteId')),
  isNull(signature.appendixId),
  inArray(signature.meaning, ['authored', 'co-authored']),
)
/** Whose answers or entries stand in the note. */
const writersOf = (tx: Tx) =>
  tx
    .select({ by: noteAnswer.by })
    .from(noteAnswer)
    .where(eq(noteAnswer.noteId, sql.placeholder('noteId')))
    .union(
      tx
        .select({ by: entry.by })
        .from(entry)
        .where(eq(entry.noteId, sql.placeholder('noteId'))),
    )

/** Who signed it and who must, whose words stand in it, and whether this person ever wrote in it or signed it. */
export const authorship = prepared('note_authorship', tx =>
  tx
    .select({
      signatures: sql<
        { signer: string; version: number }[]
      >`(select coalesce(json_agg(json_build_object('signer', ${signature.signer}, 'version', ${signature.version})), '[]') from ${signature} where ${signedAsAuthor})`,
      pair: sql<
        NoteStanding['pair']
      >`(select json_agg(json_build_object('staffId', staff_id, 'role', role)) from vigil_pair(${note.id}))`,
      writers: sql<
        string[]
      >`(select coalesce(json_agg(distinct writer), '[]') from (${writersOf(tx)}) written (writer))`,
      wrote: sql<boolean>`vigil_wrote(${note.id}, ${sql.placeholder('staffId')})`,
    })
    .from(note)
    .where(eq(note.id, sql.placeholder('noteId'))),
)
