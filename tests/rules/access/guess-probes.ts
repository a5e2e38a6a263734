import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayGuesses, mayUnblinding } from '@/lib/access/may-guesses'
import { giveGuess } from '@/lib/measures/give-guess'
import { refuseUnblinding } from '@/lib/signing/refuse-unblinding'
import { findUnblinding, type UnblindingRow } from '@/lib/signing/unblinding-repository'
import { withdrawUnblinding } from '@/lib/signing/withdraw-unblinding'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { guessed } from '@/tests/support/guess-makers'
import type { TestParticipant } from '@/tests/support/makers'
import type { GuessDeed } from './guess-rules'
import type { Probe } from './measure'
import type { Person } from './who'

/** How a deed of one person on a participant's guesses, or on the unblinding of the study, is tried. */
export function probeOf(
  deed: GuessDeed,
  { staffId }: Person,
  { id: participantId, studyId, visits }: TestParticipant,
  unblindingId: string,
): Probe {
  const me = staffId ? `'${staffId}'` : 'null'
  const inStudy = `select 1 from study where id = '${studyId}'`
  const on = (may: (actor: Actor, found: FoundParticipant) => boolean) => async (tx: Tx, actor: Actor) =>
    may(actor, await findParticipant(tx, actor, participantId))
  const once = (may: (actor: Actor, found: UnblindingRow) => boolean) => async (tx: Tx, actor: Actor) =>
    may(actor, await findUnblinding(tx, actor, unblindingId))
  const guess = (writer: string) => [
    `insert into treatment_guess (id, study_id, writer, mark, sealed) values (gen_random_uuid(), '${studyId}', ${writer}, gen_random_uuid()::text::bytea, '\\x01')`,
  ]
  const see = `select 1 from unblinding where id = '${unblindingId}'`
  const decide = (state: string) => [
    `update unblinding set state = '${state}', decided_by = ${me}, decided_at = vigil_now() where id = '${unblindingId}'`,
  ]
  const probes: Record<GuessDeed, Probe> = {
    giveGuess: {
      asks: on(mayGuesses.giveGuess),
      use: actor => giveGuess(actor, { visitId: visits.PREP1 ?? '', guess: guessed }),
      granted: 'not_now',
      see: inStudy,
      write: guess(me),
    },
    askGuess: { asks: on(mayGuesses.askGuess), see: inStudy, write: guess('null') },
    requestUnblinding: {
      asks: async (tx, actor) => {
        await findStudy(tx, actor, studyId)
        return mayUnblinding.requestUnblinding(actor, { studyId })
      },
      see: inStudy,
      write: [
        `insert into unblinding (id, study_id, reason, sealed, requested_by, expires_at) values (gen_random_uuid(), '${studyId}', 'safety', '\\x01', ${me}, vigil_now() + interval '1 hour')`,
      ],
    },
    seeUnblinding: { asks: once(mayUnblinding.seeUnblinding), see, write: [] },
    confirmUnblinding: { asks: once(mayUnblinding.confirmUnblinding), see, write: decide('confirmed') },
    refuseUnblinding: {
      asks: once(mayUnblinding.refuseUnblinding),
      use: actor => refuseUnblinding(actor, { unblindingId }),
      see,
      write: decide('refused'),
    },
    withdrawUnblinding: {
      asks: once(mayUnblinding.withdrawUnblinding),
      use: actor => withdrawUnblinding(actor, { unblindingId }),
      see,
      write: decide('withdrawn'),
    },
    readGrounds: {
      asks: once(mayUnblinding.readGrounds),
      see,
      write: [`select sealed from unblinding where id = '${unblindingId}'`],
    },
    readGuesses: {
      asks: once(mayUnblinding.readGuesses),
      see,
      write: [
        `select 1 from treatment_guess g join data_key k on k.study_id = g.study_id and purpose = 'guess' where g.study_id = '${studyId}'`,
      ],
    },
  }
  return probes[deed]
}
