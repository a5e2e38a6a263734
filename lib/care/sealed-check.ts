import type { Tx } from '@/db/client'
import type { Day } from '@/lib/clock/instant'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import type { CareAnswers } from './care-answers'
import type { CheckRow, EntryRow } from './care-repository'

/** What is under the seal: also whom and which session it is about, for readers who see nothing else of the study. */
export interface CheckContent {
  readonly participantCode: string
  readonly visitCode: string
  readonly sessionOn: Day
  readonly offeredOn: Day
  readonly day: number
  /** Who asked; null where the participant answered alone. */
  readonly askedBy: string | null
  /** Null where the whole was declined. */
  readonly answers: CareAnswers | null
}

/** A key for each check: who keeps one makes it, and the wall never gives it back to them. */
export const careKeyOf = (tx: Tx, checkId: string): Promise<DataKey> =>
  dataKeyFor(tx, { purpose: 'care', ownerId: checkId, studyId: null, siteId: null })

type CheckPlace = Pick<CheckRow, 'id' | 'studyId'>
type EntryPlace = Pick<EntryRow, 'id' | 'studyId'>

/** Longer than most: the length of what is sealed tells nobody whether anything was said. */
const block = 8192

export function sealCheck(key: DataKey, at: CheckPlace, content: CheckContent): Sealed {
  const bytes = Buffer.from(JSON.stringify(content), 'utf8')
  const padding = Buffer.alloc(block - (bytes.length % block), ' ')
  return seal(key, placeOf('care_check', at), Buffer.concat([bytes, padding]))
}

/** Authenticated, and written by `sealCheck` alone. */
export const openCheck = (key: DataKey, row: CheckRow): CheckContent =>
  JSON.parse(open(key, placeOf('care_check', row), row.sealed).content.toString('utf8')) as CheckContent

export const sealWords = (key: DataKey, at: EntryPlace, words: string): Sealed =>
  seal(key, placeOf('care_check_entry', at), Buffer.from(words, 'utf8'))
export const openWords = (key: DataKey, row: EntryRow): string | null =>
  row.sealed && open(key, placeOf('care_check_entry', row), row.sealed).content.toString('utf8')

const placeOf = (table: 'care_check' | 'care_check_entry', { id, studyId }: CheckPlace) => ({
  table,
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
