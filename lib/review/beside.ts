import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { lastWords } from '@/lib/audit/words-repository'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import type { FoundNote } from '@/lib/notes/note-repository'
import { openWords } from '@/lib/notes/sealed-words'
import { openAppendix } from '@/lib/signing/appendix'
import { appendicesOf, commentsOf, type SignatureRow, signaturesOf } from '@/lib/signing/signature-repository'
import { whoClosesInstead } from '@/lib/signing/who-closes'
import { awaitedBy, whyNotOfDay } from '@/lib/signing/whose-signatures'
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
    /** What was closed with two answers side by side, for those who read its words. */
    unsettled: readonly Conflict[]
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
  /** Whose signatures a frozen session waits for, and whether none of them can be had any more. */
  readonly awaited: ReturnType<typeof awaitedBy>
  /** Said to an author who joined the care team after a session: why they don't sign it. */
  readonly notOfDay: string | null
  /** Said to an investigator of whom the note is: who closes it, where a signature can’t be had. */
  readonly closedInstead: string | null
  /** Staff who occur in any of it. */
  readonly mentioned: readonly string[]
}

/** Signatures for all who see the note; words and comments for those who may read them. */
export async function besideOf(
  tx: Tx,
  actor: Actor,
  note: FoundNote,
  may: { readProse: boolean; readComments: boolean },
): Promise<Beside> {
  const signatures = await signaturesOf(tx, note.id)
  const appendices = []
  for (const row of await appendicesOf(tx, note.id)) {
    const { id, version, kind, by, at } = row
    const said = may.readProse ? await openAppendix(tx, note, row) : { text: null, unsettled: [] }
    appendices.push({ id, version, kind, by, at, ...said })
  }
  const comments = []
  for (const row of may.readComments ? await commentsOf(tx, note.id) : []) {
    const { id, version, field, by, at, resolvedAt } = row
    comments.push({ id, version, field, by, at, resolvedAt, text: await openComment(tx, note, row) })
  }
  const sentBack = may.readProse ? await reasonOf(tx, note) : null
  const awaited = awaitedBy(note)
  return {
    awaited,
    notOfDay: whyNotOfDay(actor, note),
    signatures: signatures.map(row => shown(row, note)),
    appendices,
    comments,
    sentBack,
    closedInstead: await whoClosesInstead(tx, actor, note),
    mentioned: [
      ...awaited.staffIds,
      ...[...appendices, ...comments, ...(sentBack ? [sentBack] : [])].map(one => one.by),
      ...appendices.flatMap(({ unsettled }) => unsettled.flatMap(one => [one.by, one.mineBy])),
    ],
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
