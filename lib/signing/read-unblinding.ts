import type { Tx } from '@/db/client'
import type { UnblindingReason, UnblindingState } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayUnblinding } from '@/lib/access/may-guesses'
import { now } from '@/lib/clock/clock-repository'
import { type Instant, isBefore } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { studyKey } from '@/lib/trial/sealed-words'
import { guessLockOf } from '@/lib/trial/study/guess-lock-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { type Grounds, openGrounds } from './sealed-unblinding'
import { type UnblindingRow, unblindingPersonsOf, unblindingsOf } from './unblinding-repository'
import { whyNotUnblinding } from './why-not-unblinding'

/** One request, as both persons see it. */
export interface UnblindingReading {
  readonly id: string
  readonly state: UnblindingState
  readonly reason: UnblindingReason
  readonly requestedBy: string
  readonly requestedAt: Instant
  readonly expiresAt: Instant
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  /** Null for whoever oversees one site alone. */
  readonly grounds: Grounds | null
  readonly may: { readonly confirm: boolean; readonly withdraw: boolean; readonly read: boolean }
}
export interface UnblindingPage {
  /** The latest first. */
  readonly requests: readonly UnblindingReading[]
  readonly mayRequest: boolean
  /** Said to whoever can neither ask nor confirm. */
  readonly whyNot: string | null
  /** Names of those who can: the first person asks, the second confirms. */
  readonly persons: { readonly first: readonly string[]; readonly second: readonly string[] }
  /** Hours in which a second person confirms. */
  readonly hours: number
}

/** Where the unblinding of a study stands: never how many guesses there are. Null where guesses were never asked for. */
export async function readUnblinding(actor: Actor, studyId: string): Promise<UnblindingPage | null> {
  return asActor(actor.staffId, async tx => {
    const { settings } = await findStudy(tx, actor, studyId)
    allow(mayUnblinding.seeUnblinding(actor, { studyId }), 'not_found')
    if (!(await guessLockOf(tx, studyId))) return null
    const at = await now(tx)
    const found = await unblindingsOf(tx, actor, studyId)
    const key = found.length > 0 ? await studyKey(tx, studyId) : null
    const requests = found.flatMap(({ row, requestedByName, decidedByName }) => {
      if (!key) return []
      const isLate = row.state === 'requested' && !isBefore(at, row.expiresAt)
      const standing = isLate ? { ...row, state: 'expired' as const } : row
      const { id, state, reason, requestedAt, expiresAt, decidedAt } = standing
      const may = {
        confirm: mayUnblinding.confirmUnblinding(actor, standing),
        withdraw: mayUnblinding.withdrawUnblinding(actor, standing),
        read: mayUnblinding.readGuesses(actor, standing),
      }
      const people = { requestedBy: requestedByName, decidedBy: decidedByName }
      const grounds = mayUnblinding.readGrounds(actor, row) ? openGrounds(key, row) : null
      return [{ id, state, reason, requestedAt, expiresAt, decidedAt, ...people, grounds, may }]
    })
    const isFree = requests.every(({ state }) => state !== 'requested' && state !== 'confirmed')
    const mayRequest = isFree && mayUnblinding.requestUnblinding(actor, { studyId })
    const persons = await namesOfPersons(tx, studyId, found[0]?.row)
    const whyNot = whyNotUnblinding(actor, { studyId }) ?? null
    return { requests, mayRequest, whyNot, persons, hours: settingsOf(settings).unblindHours }
  })
}

/** Nobody confirms what they asked for. */
async function namesOfPersons(tx: Tx, studyId: string, latest?: UnblindingRow): Promise<UnblindingPage['persons']> {
  const { first, second } = await unblindingPersonsOf(tx, studyId)
  const asked = latest?.state === 'requested' ? latest.requestedBy : null
  const others = second.filter(({ id }) => id !== asked)
  return { first: first.map(({ name }) => name), second: others.map(({ name }) => name) }
}
