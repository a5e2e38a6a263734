import type { Tx } from '@/db/client'
import type { PathValue } from '@/lib/notes/fields'
import type { NoteRow } from '@/lib/notes/note-repository'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import type { AnswerRow, ChangeRow } from './answer-repository'

/** The participant's record key: opens and seals all that is written in their notes. */
export const recordKeyOf = (tx: Tx, note: Pick<NoteRow, 'participantId' | 'studyId' | 'siteId'>): Promise<DataKey> =>
  dataKeyFor(tx, { purpose: 'record', ownerId: note.participantId, studyId: note.studyId, siteId: note.siteId })

type AnswerPlace = Pick<AnswerRow, 'noteId' | 'path' | 'revision' | 'studyId'>
type ChangePlace = Pick<ChangeRow, 'id' | 'revision' | 'studyId'>

export const sealAnswer = (key: DataKey, at: AnswerPlace, value: PathValue): Sealed =>
  seal(key, answerPlace(at), bytesOf(value))
export const openAnswer = (key: DataKey, row: AnswerRow): PathValue =>
  valueIn(open(key, answerPlace(row), row.sealed).content)
export const sealChange = (key: DataKey, at: ChangePlace, value: PathValue): Sealed =>
  seal(key, changePlace(at), bytesOf(value))
export const openChange = (key: DataKey, row: ChangeRow): PathValue =>
  valueIn(open(key, changePlace(row), row.sealed).content)

const answerPlace = ({ noteId, path, revision, studyId }: AnswerPlace) => ({
  table: 'note_answer',
  column: 'sealed',
  row: `${noteId}/${path}`,
  version: revision,
  study: studyId,
})
const changePlace = ({ id, revision, studyId }: ChangePlace) => ({
  table: 'note_change',
  column: 'sealed',
  row: id,
  version: revision,
  study: studyId,
})

const bytesOf = (value: PathValue) => Buffer.from(JSON.stringify(value), 'utf8')
/** Only what `bytesOf` wrote, and the seal has authenticated, is read here. */
const valueIn = (content: Buffer) => JSON.parse(content.toString('utf8')) as PathValue
