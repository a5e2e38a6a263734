import { and, desc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { note, noteFacts, noteVersion } from '@/db/schema/notes'
import type { NoteRow } from './note-repository'

export async function addVersion(tx: Tx, row: typeof noteVersion.$inferInsert): Promise<void> {
  await tx.insert(noteVersion).values(row)
}

export async function versionsOf(tx: Tx, noteId: string) {
  return tx.select().from(noteVersion).where(eq(noteVersion.noteId, noteId)).orderBy(noteVersion.version)
}

/** The versions of several notes. */
export async function versionsOfAll(tx: Tx, noteIds: readonly string[]) {
  return tx
    .select()
    .from(noteVersion)
    .where(inArray(noteVersion.noteId, [...noteIds]))
}

/** The signed versions of the participant's other notes, the latest contact first. */
export const signedBeside = (tx: Tx, { id, participantId }: Pick<NoteRow, 'id' | 'participantId'>) =>
  signedOf(tx, and(eq(noteVersion.participantId, participantId), ne(noteVersion.noteId, id)))

/** The signed versions of all the participant's notes, the latest contact first. */
export const signedVersionsOf = (tx: Tx, participantId: string) =>
  signedOf(tx, eq(noteVersion.participantId, participantId))

async function signedOf(tx: Tx, which: SQL | undefined) {
  return tx
    .select({ version: noteVersion, on: noteFacts.serviceOn })
    .from(noteVersion)
    .innerJoin(note, and(eq(note.id, noteVersion.noteId), eq(note.version, noteVersion.version)))
    .innerJoin(noteFacts, eq(noteFacts.noteId, note.id))
    .where(and(which, inArray(note.status, ['signed', 'countersigned'])))
    .orderBy(desc(noteFacts.serviceOn), desc(noteVersion.noteId))
}
