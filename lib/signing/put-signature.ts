import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { FoundNote } from '@/lib/notes/note-repository'
import { type Signed, signatureOf } from './signature-of'
import { addSignature } from './signature-repository'

export interface Signing extends Signed {
  readonly appendixId?: string
}

/** Signs a version of a note, or words beside it. */
export async function putSignature(tx: Tx, note: FoundNote, actor: Actor, { appendixId, ...signed }: Signing) {
  const { id: noteId, studyId, siteId, participantId, version } = note
  const row = {
    id: uuid(),
    ...{ noteId, studyId, siteId, participantId, version, appendixId: appendixId ?? null },
    ...signatureOf(actor, note.timeZone, signed),
  }
  await addSignature(tx, row)
  return row
}
