import type { Instant } from '@/lib/clock/instant'
import type { DataKey } from '@/lib/seal/envelope'
import { type OpenLock, openBox, sealTo } from '@/lib/seal/sealed-box'
import type { Guess } from './guess'

export type Giver = 'participant' | 'lead' | 'second'

/** What stands inside a guess's lock: all of it. */
export interface GuessContent {
  /** Codes of the study, as whoever opens it may see no participants. */
  readonly participant: string
  readonly session: string
  readonly giver: Giver
  /** The therapist whose it is, or whoever handed the screen over. */
  readonly staffId: string
  readonly at: Instant
  /** Null where the participant would rather not say. */
  readonly guess: Guess | null
}

interface Place {
  readonly id: string
  readonly studyId: string
}

/** Whole blocks, so that a sheet that was declined looks like one with a page of words. */
const block = 4_096

export function lockGuessContent(lock: OpenLock, at: Place, content: GuessContent): Buffer {
  const plain = Buffer.from(JSON.stringify(content), 'utf8')
  const padding = Buffer.alloc(block - (plain.length % block), ' ') // blanks after a value are no part of it (RFC 8259)
  return sealTo(lock, placeOf(at), Buffer.concat([plain, padding])).bytes
}

export const openGuess = (key: DataKey, row: Place & { readonly sealed: Buffer }): GuessContent =>
  JSON.parse(openBox(key, placeOf(row), row.sealed).toString('utf8')) as GuessContent // as it was locked

const placeOf = ({ id, studyId }: Place) => ({
  table: 'treatment_guess',
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
