import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { AppendixKind } from '@/db/schema/vocabulary'
import { canonical, sha256 } from '@/lib/notes/canonical'
import type { Conflict } from '@/lib/notes/draft/answer-change'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import type { FoundNote } from '@/lib/notes/note-repository'
import { open, seal } from '@/lib/seal/envelope'
import { type AppendixRow, addAppendix } from './signature-repository'

export interface AppendixWords {
  readonly kind: AppendixKind
  readonly text: string
  /** The content hash of the version beside which these words stand. */
  readonly parent: string
  /** What was closed with two answers side by side: both of each, as they were shown. */
  readonly unsettled?: readonly Conflict[]
}

/** Words beside a frozen version, sealed; returns its id and the hash that its signature binds. */
export async function append(tx: Tx, note: FoundNote, by: string, at: string, words: AppendixWords) {
  const id = uuid()
  const { id: noteId, studyId, siteId, participantId, version } = note
  const content = canonical({ v: 1, note: noteId, version, appendix: id, ...words })
  const contentHash = sha256(content)
  const sealed = seal(await recordKeyOf(tx, note), placeOf({ id, studyId }), Buffer.from(content, 'utf8')).bytes
  await addAppendix(tx, {
    id,
    noteId,
    studyId,
    siteId,
    participantId,
    version,
    kind: words.kind,
    contentHash,
    sealed,
    by,
    at,
  })
  return { id, contentHash }
}

/** The words of an appendix, as they were signed, with the answers that were closed side by side. */
export async function openAppendix(
  tx: Tx,
  note: Pick<FoundNote, 'participantId' | 'studyId' | 'siteId'>,
  row: AppendixRow,
): Promise<Required<Pick<AppendixWords, 'text' | 'unsettled'>>> {
  const { content } = open(await recordKeyOf(tx, note), placeOf(row), row.sealed)
  const { text, unsettled = [] } = JSON.parse(content.toString('utf8')) as AppendixWords // authenticated by the seal, written by `append`
  return { text, unsettled }
}

const placeOf = ({ id, studyId }: { id: string; studyId: string }) => ({
  table: 'appendix',
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
