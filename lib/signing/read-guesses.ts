import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayUnblinding } from '@/lib/access/may-guesses'
import { recordView } from '@/lib/audit/record-view'
import type { Instant } from '@/lib/clock/instant'
import { guessesOf } from '@/lib/measures/guess-repository'
import { type GuessContent, openGuess } from '@/lib/measures/sealed-guess'
import { allow } from '@/lib/outcome/refusal'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { unblindingEvent } from './record-unblinding'
import { unblindingsOf } from './unblinding-repository'

export interface OpenedGuesses {
  readonly openedAt: Instant
  /** What the study calls the two therapists. */
  readonly pair: { readonly lead: string; readonly second: string }
  /** By participant and session. */
  readonly guesses: readonly (GuessContent & { readonly id: string })[]
}

/** The treatment guesses of a study that two persons have unblinded. Each reading stands in the trail, or nothing is shown. */
export async function readGuesses(actor: Actor, studyId: string): Promise<OpenedGuesses> {
  return asActor(actor.staffId, async tx => {
    const { settings } = await findStudy(tx, actor, studyId)
    const found = (await unblindingsOf(tx, actor, studyId)).map(({ row }) => row)
    const one = found.find(row => mayUnblinding.readGuesses(actor, row))
    allow(one !== undefined && one.decidedAt !== null, 'not_found')
    const rows = await guessesOf(tx, studyId)
    const key = await dataKeyFor(tx, { purpose: 'guess', ownerId: studyId, studyId, siteId: null })
    const guesses = rows.map(row => ({ id: row.id, ...openGuess(key, row) })).sort(byPlace)
    await recordView(tx, recorderOf(actor, one, mayUnblinding.readGuesses), unblindingEvent(one, 'guesses.viewed'))
    const pair = { lead: settings.leadLabel, second: settings.secondLabel }
    return { openedAt: one.decidedAt, pair, guesses }
  })
}

const byPlace = (one: GuessContent, other: GuessContent): number =>
  one.participant.localeCompare(other.participant) ||
  one.session.localeCompare(other.session) ||
  one.giver.localeCompare(other.giver)
