import type { Tx } from '@/db/client'
import { lastWords } from '@/lib/audit/words-repository'
import type { FoundNote } from '@/lib/notes/note-repository'
import { openWords } from '@/lib/notes/sealed-words'
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
    | 'dayEvent'
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
  /** Why the present version was opened, where the other author sent the one before it back. */
  readonly sentBack: { by: string; at: string; reason: string } | null
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
  const sentBack = may.readProse ? await reasonOf(tx, note) : null
  return {
    signatures: signatures.map(row => shown(row, note)),
    appendices,
    comments,
    sentBack,
    mentioned: [...appendices, ...comments, ...(sentBack ? [sentBack] : [])].map(one => one.by),
  }
}

async function reasonOf(tx: Tx, note: FoundNote): Promise<Beside['sentBack']> {
  const last = note.version > 1 ? await lastWords(tx, note.id, 'note.sent_back') : null
  if (!last?.by || !last.words || last.version !== note.version - 1) return null
  return { by: last.by, at: last.at, reason: await openWords(tx, note, last.version, last.words) }
}

function shown(row: SignatureRow, note: FoundNote): ShownSignature {
  const {
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
    dayEvent,
  } = row
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
    dayEvent,
    superseded: version < note.version,
  }
}
