import type { HashedEntry } from '@/lib/notes/content-hash'
import { type DataKey, open, type Sealed, seal } from '@/lib/seal/envelope'
import type { EntryRow, LateRow } from './entry-repository'

/** What an entry holds beside its kind and its times: JSON. */
export type EntryBody = Readonly<Record<string, unknown>>

type EntryPlace = Pick<EntryRow, 'id' | 'studyId'>

/** Sealed under one name, whether it came in time or too late: it is the same entry. */
export const sealEntry = (key: DataKey, at: EntryPlace, body: EntryBody): Sealed =>
  seal(key, placeOf(at), Buffer.from(JSON.stringify(body), 'utf8'))

export const openEntry = (key: DataKey, row: EntryRow | LateRow): EntryBody =>
  JSON.parse(open(key, placeOf(row), row.sealed).content.toString('utf8')) // only what `sealEntry` wrote, and the seal has authenticated

const placeOf = ({ id, studyId }: EntryPlace) => ({
  table: 'entry',
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})

/** An entry as it is shown, hashed and frozen: its number, its kind, each of its times, whose it is and what it holds. */
export interface LoggedEntry extends HashedEntry {
  readonly id: string
  readonly kind: EntryRow['kind']
  readonly at: string
  readonly tappedAt: string
  readonly deviceNow: string
  readonly receivedAt: string
  readonly concerns: string | null
  readonly by: string
  readonly body: EntryBody
}

export const loggedEntry = (key: DataKey, row: EntryRow): LoggedEntry => ({
  seq: row.seq,
  id: row.id,
  kind: row.kind,
  at: row.at,
  tappedAt: row.tappedAt,
  deviceNow: row.deviceNow,
  receivedAt: row.receivedAt,
  concerns: row.concerns,
  by: row.by,
  body: openEntry(key, row),
})

/** What came too late for a log under the number that it is given there: in the log itself it has none. */
export const lateEntry = (key: DataKey, row: LateRow, seq: number): LoggedEntry => loggedEntry(key, { ...row, seq })
