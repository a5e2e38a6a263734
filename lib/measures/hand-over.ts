import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { measureCodes } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures } from '@/lib/access/may-measures'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { handSession } from '@/lib/credentials/hand-session'
import { careTeamOf } from '@/lib/notes/note-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import { insertForm, openFormsOf } from './form-repository'
import { measures } from './measures'
import { recordMeasure } from './record-measure'
import { formKeyOf } from './sealed-form'

export const handOverInput = z.strictObject({
  visitId: z.uuid(),
  codes: z.array(z.enum(measureCodes)).min(1, 'Choose a questionnaire.').max(measureCodes.length),
})

/** Locks this session to the participant's questionnaires, in the order chosen; what was begun at this visit is gone on with. */
export async function handOver(actor: Actor, { visitId, codes }: z.output<typeof handOverInput>): Promise<void> {
  const sessionId = actor.sessionId
  allow(sessionId !== null, 'signed_out')
  if (codes.some(code => measures[code].licence !== 'ship'))
    throw new Refusal('invalid', undefined, {
      codes: 'Only a questionnaire whose questions stand here can be handed over.',
    })
  const forms = await asActor(actor.staffId, async tx => {
    const visit = await findVisit(tx, actor, visitId)
    allow(mayMeasures.askMeasure(actor, { ...visit, team: await careTeamOf(tx, visit.participantId) }))
    allow(visit.state !== 'cancelled', 'not_now', 'This visit is cancelled, so nothing is asked at it.')
    const { studyId, siteId, participantId } = visit
    const participant = await findParticipant(tx, actor, participantId)
    allowCollection(await standingConsents(tx, participant), dayIn(participant.timeZone, await now(tx)))
    await formKeyOf(tx, visit)
    const begun = new Map((await openFormsOf(tx, visitId)).map(form => [form.measure, form.id]))
    const ids: string[] = []
    for (const code of new Set(codes)) {
      const measure = measures[code].id
      const id = begun.get(measure) ?? uuid()
      ids.push(id)
      if (begun.has(measure)) continue
      const form = {
        id,
        studyId,
        siteId,
        participantId,
        visitId,
        measure,
        way: 'participant',
        askedBy: actor.staffId,
      } as const
      await insertForm(tx, form)
      await recordMeasure(tx, actor, form, { action: 'measure.asked', body: { visit: visit.code } })
    }
    return ids
  })
  await handSession(sessionId, forms)
}
