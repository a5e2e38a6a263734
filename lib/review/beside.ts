import type { Tx } from '@/db/client'
import type { FoundNote } from '@/lib/notes/note-repository'
import { openAppendix } from '@/lib/signing/appendix'
import { appendicesOf, commentsOf, type SignatureRow, signaturesOf } from '@/lib/signing/signature-repository'
import { openComment } from './sealed-comment'

export interface ShownSignature
  extends Pick<
    SignatureRow,
    | 'id'
    | 'version'
    | 'printedName'
    | 'credentials'
    | 'meaning'
    | 'at'
    | 'offset'
    | 'contentHash'
    | 'signatureHash'
    | 'appendixId'
  > {
  /** A later version was opened after this signature: it stays, and binds what it bound. */
  readonly superseded: boolean
}
/** What stands beside a note's answers. */
export interface Beside {
  readonly signatures: readonly ShownSignature[]
  readonly appendices: readonly {
    id: string
    version: number
    kind: string
    text: string | null
    by: string
    at: string
  }[]
  readonly comments: readonly {
    id: string
    version: number
    field: string
    text: string
    by: string
    at: string
    resolvedAt: string | null
  }[]
  /** Staff who occur in any of it. */
  readonly mentioned: readonly string[]
}

/** Signatures for all who see the note; words and comments for those who may read them. */
export async function besideOf(
  tx: Tx,
  note: FoundNote,
  may: { readProse: boolean; readComments: boolean },
): Promise<Beside> {
  const signatures = await signaturesOf(tx, note.id)
  const appendices = []
  for (const row of await appendicesOf(tx, note.id)) {
    const { id, version, kind, by, at } = row
    appendices.push({ id, version, kind, by, at, text: may.readProse ? await openAppendix(tx, note, row) : null })
  }
  const comments = []
  for (const row of may.readComments ? await commentsOf(tx, note.id) : []) {
    const { id, version, field, by, at, resolvedAt } = row
    comments.push({ id, version, field, by, at, resolvedAt, text: await openComment(tx, note, row) })
  }
  return {
    signatures: signatures.map(row => shown(row, note)),
    appendices,
    comments,
    mentioned: [...appendices, ...comments].map(one => one.by),
  }
}

function shown(row: SignatureRow, note: FoundNote): ShownSignature {
  const { id, version, printedName, credentials, meaning, at, offset, contentHash, signatureHash, appendixId } = row
  return {
    id,
    version,
    printedName,
    credentials,
    meaning,
    at,
    offset,
    contentHash,
    signatureHash,
    appendixId,
    superseded: version < note.version,
  }
}
