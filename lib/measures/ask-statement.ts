import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayStatements } from '@/lib/access/may-measures'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { handSession } from '@/lib/credentials/hand-session'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { allow } from '@/lib/outcome/refusal'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findVisit, type VisitRow } from '@/lib/trial/visits/visit-repository'
import { recordStatement } from './record-statement'
import { insertStatement, openStatementOf } from './statement-repository'

export const askStatementInput = z.strictObject({ visitId: z.uuid() })

/** Locks this session to a sheet on which the participant says it in their own words; one begun at this visit is gone on with. */
export async function askStatement(actor: Actor, { visitId }: z.output<typeof askStatementInput>): Promise<void> {
  const { sessionId } = actor
  allow(sessionId !== null, 'signed_out')
  const statementId = await asActor(actor.staffId, async tx => {
    const { visit } = await statementAt(tx, actor, visitId)
    const begun = await openStatementOf(tx, visitId, actor.staffId)
    if (begun) return begun
    const { studyId, siteId, participantId } = visit
    await recordKeyOf(tx, visit)
    const row = { id: uuid(), studyId, siteId, participantId, visitId, askedBy: actor.staffId }
    await insertStatement(tx, { ...row, way: 'participant' })
    await recordStatement(tx, actor, row, 'asked', { visit: visit.code })
    return row.id
  })
  await handSession(sessionId, [statementId])
}

interface At {
  readonly visit: VisitRow
  readonly participant: FoundParticipant
  readonly today: Day
}

/** The visit at which a statement may be asked for now. */
export async function statementAt(tx: Tx, actor: Actor, visitId: string): Promise<At> {
  const visit = await findVisit(tx, actor, visitId)
  const participant = await findParticipant(tx, actor, visit.participantId)
  allow(mayStatements.askStatement(actor, participant))
  allow(visit.state !== 'cancelled', 'not_now', 'This visit is cancelled, so nothing is asked at it.')
  const today = dayIn(participant.timeZone, await now(tx))
  allowCollection(await standingConsents(tx, participant), today)
  return { visit, participant, today }
}
