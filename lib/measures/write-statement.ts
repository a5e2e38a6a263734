import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { Refusal } from '@/lib/outcome/refusal'
import { day } from '@/lib/trial/input'
import { statementAt } from './ask-statement'
import { recordStatement } from './record-statement'
import { insertStatement, sealStatement } from './statement-repository'
import { statementText } from './statement-text'

export const writeStatementInput = z.strictObject({ visitId: z.uuid(), saidOn: day, text: statementText })

/** Writes down for a participant what they say or have written, word for word. It says that it came this way. */
export async function writeStatement(
  actor: Actor,
  { visitId, saidOn, text }: z.output<typeof writeStatementInput>,
  { id = uuid() } = {},
): Promise<{ statementId: string }> {
  return asActor(actor.staffId, async tx => {
    const { visit, participant, today } = await statementAt(tx, actor, visitId)
    if (saidOn > today) throw new Refusal('invalid', undefined, { saidOn: 'This day has not come yet.' })
    if (saidOn < participant.consentOn)
      throw new Refusal('invalid', undefined, { saidOn: 'This is before the participant’s consent.' })
    const { studyId, siteId, participantId } = visit
    const row = { id, studyId, siteId, participantId, visitId, revision: 1, askedBy: actor.staffId }
    const sealed = sealStatement(await recordKeyOf(tx, row), row, text)
    const closing = { state: 'completed', saidOn, completedAt: await now(tx), sealed: sealed.bytes } as const
    await insertStatement(tx, { ...row, ...closing, way: 'written_down' })
    const body = { visit: visit.code, way: 'written_down', on: saidOn, words: sealed.commitment }
    await recordStatement(tx, actor, row, 'completed', body)
    return { statementId: id }
  })
}
