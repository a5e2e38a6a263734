import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { processNote } from '@/db/schema/process'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import { blindIndex } from '@/lib/seal/blind-index'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'

export type ProcessNoteRow = typeof processNote.$inferSelect

/** The key of an author's own process notes; made at its first use. */
export const processKeyOf = (tx: Tx, { staffId }: Actor): Promise<DataKey> =>
  dataKeyFor(tx, { purpose: 'process', ownerId: staffId, studyId: null, siteId: null })

/** What finds an author's notes about one participant, and tells nobody else that there are any. */
export const aboutOf = ({ staffId }: Actor, participantId: string): Buffer =>
  blindIndex('process_note', `${staffId} ${participantId}`)

/** The author's own, about one participant, the earliest first. */
export async function processNotesOf(tx: Tx, actor: Actor, participantId: string): Promise<ProcessNoteRow[]> {
  return tx
    .select()
    .from(processNote)
    .where(and(eq(processNote.author, actor.staffId), eq(processNote.about, aboutOf(actor, participantId))))
    .orderBy(asc(processNote.writtenAt), asc(processNote.id))
}

/** One of the author's own; anybody else's is not there. */
export async function findProcessNote(tx: Tx, actor: Actor, id: string): Promise<ProcessNoteRow> {
  const [row] = await tx
    .select()
    .from(processNote)
    .where(and(eq(processNote.id, knownId(id)), eq(processNote.author, actor.staffId)))
  if (!row) throw new Refusal('not_found')
  return row
}

export async function insertProcessNote(tx: Tx, row: typeof processNote.$inferInsert): Promise<void> {
  await tx.insert(processNote).values(row)
}

/** Writes it anew on top of what its author saw. */
export async function changeProcessNote(
  tx: Tx,
  { id, revision }: Pick<ProcessNoteRow, 'id' | 'revision'>,
  sealed: Buffer,
): Promise<void> {
  const changed = await tx
    .update(processNote)
    .set({ revision: revision + 1, sealed })
    .where(and(eq(processNote.id, id), eq(processNote.revision, revision)))
    .returning({ id: processNote.id })
  if (changed.length !== 1) throw new Refusal('stale')
}

export async function removeProcessNote(tx: Tx, { id }: ProcessNoteRow): Promise<void> {
  const gone = await tx.delete(processNote).where(eq(processNote.id, id)).returning({ id: processNote.id })
  if (gone.length !== 1) throw new Refusal('stale')
}

type Place = Pick<ProcessNoteRow, 'id' | 'studyId' | 'revision'>

export const sealProcessNote = (key: DataKey, at: Place, text: string): Sealed =>
  seal(key, placeOf(at), Buffer.from(text, 'utf8'))
export const openProcessNote = (key: DataKey, row: ProcessNoteRow): string =>
  open(key, placeOf(row), row.sealed).content.toString('utf8')

const placeOf = ({ id, studyId, revision }: Place) => ({
  table: 'process_note',
  column: 'sealed',
  row: id,
  version: revision,
  study: studyId,
})
