import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { Meaning } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { offsetIn } from '@/lib/clock/instant'
import { signatureHash } from '@/lib/notes/content-hash'
import type { FoundNote } from '@/lib/notes/note-repository'
import { addSignature } from './signature-repository'

export interface Signing {
  readonly contentHash: string
  readonly meaning: Meaning
  readonly credentials: string
  readonly at: string
  readonly appendixId?: string
}

/** Printed name, time and meaning (21 CFR 11.50), hashed together with what was signed (11.70). */
export async function putSignature(tx: Tx, note: FoundNote, actor: Actor, signing: Signing) {
  const { id: noteId, studyId, siteId, participantId, version } = note
  const { contentHash, meaning, credentials, at, appendixId = null } = signing
  const offset = offsetIn(note.timeZone, at)
  const hash = signatureHash({
    content_hash: contentHash,
    signer: actor.staffId,
    printed_name: actor.name,
    credentials,
    meaning,
    at,
    offset,
  })
  const row = {
    id: uuid(),
    noteId,
    studyId,
    siteId,
    participantId,
    version,
    appendixId,
    contentHash,
    signer: actor.staffId,
    printedName: actor.name,
    credentials,
    meaning,
    at,
    offset,
    signatureHash: hash,
  }
  await addSignature(tx, row)
  return row
}
