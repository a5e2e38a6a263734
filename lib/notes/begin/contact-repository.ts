import { and, desc, eq, inArray, like, notExists, notInArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { note, noteChange } from '@/db/schema/notes'
import { visit } from '@/db/schema/visit'
import type { NoteKind } from '@/db/schema/vocabulary'

/** The contact that this person began with the participant and has written nothing of: a second click leads to it. */
export async function emptyNoteOf(
  tx: Tx,
  { participantId, staffId }: { readonly participantId: string; readonly staffId: string },
  { kind, codes = '' }: { readonly kind: NoteKind; readonly codes?: string },
): Promise<string | null> {
  const written = tx.select({ id: noteChange.id }).from(noteChange).where(eq(noteChange.noteId, note.id))
  const [row] = await tx
    .select({ id: note.id })
    .from(note)
    .innerJoin(visit, eq(visit.id, note.visitId))
    .where(
      and(
        eq(note.participantId, participantId),
        eq(note.startedBy, staffId),
        eq(note.kind, kind),
        like(visit.code, `${codes}%`),
        eq(note.status, 'draft'),
        notExists(written),
      ),
    )
  return row?.id ?? null
}

/** Which of these visits have a living note. */
export async function begunOf(tx: Tx, visits: readonly { readonly id: string }[]): Promise<Set<string>> {
  const ids = visits.map(({ id }) => id)
  const rows = await tx
    .select({ visitId: note.visitId })
    .from(note)
    .where(and(inArray(note.visitId, ids), notInArray(note.status, ['entered_in_error', 'discarded'])))
  return new Set(rows.map(({ visitId }) => visitId))
}

/** The one note of these visits that is still being written. */
export async function openNoteOf(tx: Tx, visits: readonly { readonly id: string }[]): Promise<string | null> {
  const [row] = await tx
    .select({ id: note.id })
    .from(note)
    .where(
      and(
        inArray(
          note.visitId,
          visits.map(({ id }) => id),
        ),
        inArray(note.status, ['draft', 'returned']),
      ),
    )
    .orderBy(desc(note.startedAt))
  return row?.id ?? null
}
