import type { Tx } from '@/db/client'
import type { Day } from '@/lib/clock/instant'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import type { LetterEntryRow, LetterRow } from './letter-repository'

/** What is under the seal of a private concern. */
export interface LetterContent {
  readonly words: string
  /** Colleagues whom it is about, by id. */
  readonly about: readonly string[]
  /** The session that it is about, if it is about one. */
  readonly session: { readonly participantCode: string; readonly visitCode: string; readonly on: Day } | null
}

/** A key for each letter: who sends one makes it, and the wall never gives it back to them. */
export const letterKeyOf = (tx: Tx, letterId: string): Promise<DataKey> =>
  dataKeyFor(tx, { purpose: 'letter', ownerId: letterId, studyId: null, siteId: null })

type Place = Pick<LetterRow, 'id' | 'studyId'>

/** The length of what is sealed says nothing of what was written. */
const block = 8192

export function sealLetter(key: DataKey, at: Place, content: LetterContent): Sealed {
  const bytes = Buffer.from(JSON.stringify(content), 'utf8')
  return seal(key, placeOf('letter', at), Buffer.concat([bytes, Buffer.alloc(block - (bytes.length % block), ' ')]))
}

/** Authenticated, and written by `sealLetter` alone. */
export const openLetter = (key: DataKey, row: LetterRow): LetterContent =>
  JSON.parse(open(key, placeOf('letter', row), row.sealed).content.toString('utf8')) as LetterContent

export const sealAnswerWords = (key: DataKey, at: Place, words: string): Sealed =>
  seal(key, placeOf('letter_entry', at), Buffer.from(words, 'utf8'))
export const openAnswerWords = (key: DataKey, row: LetterEntryRow): string | null =>
  row.sealed && open(key, placeOf('letter_entry', row), row.sealed).content.toString('utf8')

const placeOf = (table: 'letter' | 'letter_entry', { id, studyId }: Place) => ({
  table,
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
