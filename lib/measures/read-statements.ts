import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayStatements } from '@/lib/access/may-measures'
import { recordView } from '@/lib/audit/record-view'
import { now } from '@/lib/clock/clock-repository'
import { type Day, dayIn } from '@/lib/clock/instant'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { allow } from '@/lib/outcome/refusal'
import { type FoundParticipant, findParticipant } from '@/lib/trial/participants/participant-repository'
import { findVisit, type VisitRow, visitsOf } from '@/lib/trial/visits/visit-repository'
import { openStatement, statementsOf } from './statement-repository'

export interface ReadStatement {
  readonly id: string
  readonly visitId: string
  readonly visitCode: string
  readonly way: 'participant' | 'written_down'
  /** Null while the participant has not given it. */
  readonly text: string | null
  readonly saidOn: Day | null
  readonly askedByName: string
  readonly isStruck: boolean
  readonly may: { readonly strike: boolean; readonly decline: boolean }
}
export interface StatementsPage {
  readonly participant: FoundParticipant
  readonly visits: readonly VisitRow[]
  /** By the site’s own clock. */
  readonly today: Day
  readonly statements: readonly ReadStatement[]
}

/** What a participant says in their own words, over the course. That it was read stands in the trail, or it is not shown. */
export async function readStatements(
  actor: Actor,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<StatementsPage> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    const someOwn = { ...participant, state: 'completed', askedBy: actor.staffId } as const
    allow(participant.studyId === studyId && mayStatements.readStatement(actor, someOwn), 'not_found')
    const statements = await opened(tx, actor, participant)
    const today = dayIn(participant.timeZone, await now(tx))
    return { participant, visits: await visitsOf(tx, participantId), today, statements }
  })
}

/** Those of one visit, to stand beside its note; none for who does not read them. */
export async function statementsBeside(
  actor: Actor,
  { visitId }: { readonly visitId: string },
): Promise<readonly ReadStatement[]> {
  return asActor(actor.staffId, async tx => {
    const { participantId } = await findVisit(tx, actor, visitId)
    const participant = await findParticipant(tx, actor, participantId)
    const anybodys = { ...participant, state: 'completed', askedBy: '' } as const
    if (!mayStatements.readStatement(actor, anybodys)) return []
    const rows = await statementsOf(tx, actor, participantId)
    if (!rows.some(({ row }) => row.visitId === visitId && row.state === 'completed')) return []
    return (await opened(tx, actor, participant)).filter(one => one.visitId === visitId && one.text !== null)
  })
}

async function opened(tx: Tx, actor: Actor, participant: FoundParticipant): Promise<ReadStatement[]> {
  const { id: participantId, studyId, siteId } = participant
  const scope = { studyId, siteId, participantId }
  const rows = await statementsOf(tx, actor, participantId)
  if (rows.length > 0)
    await recordView(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'statements.viewed',
      subject: { type: 'participant', id: participantId },
      scope,
    })
  const key = rows.some(({ row }) => row.sealed) ? await recordKeyOf(tx, scope) : null
  return rows.map(({ row, visitCode, askedByName }) => {
    const standing = { ...participant, state: row.state, askedBy: row.askedBy }
    const { id, visitId, way, saidOn } = row
    return {
      ...{ id, visitId, visitCode, way, saidOn, askedByName },
      text: key && row.state !== 'open' ? openStatement(key, row) : null,
      isStruck: row.state === 'entered_in_error',
      may: {
        strike: mayStatements.strikeStatement(actor, standing),
        decline: mayStatements.fillStatement(actor, standing),
      },
    }
  })
}
