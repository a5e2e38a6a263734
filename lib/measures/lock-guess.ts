import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { ownEvent, ownRecorder } from '@/lib/credentials/own-event'
import type { Guess } from './guess'
import type { GuessAt } from './guess-at'
import { insertGuess, markOf } from './guess-repository'
import { type Giver, lockGuessContent } from './sealed-guess'

/**
 * Locks a guess. The trail of the accounts keeps the digest of the row, so that none is changed or taken away unseen; it names
 * no study, no participant and no session, and of a participant's sheet nobody who handed the screen over.
 */
export async function lockGuess(
  tx: Tx,
  actor: Actor,
  { visit, participant, lock, at }: GuessAt,
  giver: Giver,
  guess: Guess | null,
): Promise<void> {
  const own = giver !== 'participant'
  const place = { id: uuid(), studyId: visit.studyId }
  const content = { participant: participant.code, session: visit.code, giver, staffId: actor.staffId, at, guess }
  await insertGuess(tx, {
    ...place,
    writer: own ? actor.staffId : null,
    mark: markOf(visit.id, own ? actor : 'participant'),
    sealed: lockGuessContent(lock, place, content),
  })
  if (own) await record(tx, ownRecorder(actor), ownEvent(actor, 'treatment_guess.locked'))
  else
    await record(
      tx,
      { staffId: null, role: 'participant', sessionId: null },
      { chain: 'system', action: 'treatment_guess.locked', subject: { type: 'treatment_guess', id: place.id } },
    )
}
