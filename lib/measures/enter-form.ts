import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { measureCodes } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayMeasures } from '@/lib/access/may-measures'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { day } from '@/lib/trial/input'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { findVisit } from '@/lib/trial/visits/visit-repository'
import { answeredIn, answersSent, fitting } from './fitting'
import { insertForm } from './form-repository'
import { measureAt } from './measures'
import { recordMeasure } from './record-measure'
import { formKeyOf, sealForm } from './sealed-form'
import { weighConcern } from './weigh-concern'

export const enterFormInput = z.strictObject({
  visitId: z.uuid(),
  code: z.enum(measureCodes),
  /** The day at the site on which it was answered. */
  answeredOn: day,
  answers: answersSent,
})

/** Writes down what was answered on paper, or the scores, with permission the items, of a measure whose questions stay on the site's own form. */
export async function enterForm(
  actor: Actor,
  { visitId, code, answeredOn, answers }: z.output<typeof enterFormInput>,
  { id = uuid() } = {},
): Promise<{ formId: string }> {
  return asActor(actor.staffId, async tx => {
    const visit = await findVisit(tx, actor, visitId)
    const { studyId, siteId, participantId } = visit
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayMeasures.askMeasure(actor, participant))
    allow(visit.state !== 'cancelled', 'not_now', 'This visit is cancelled, so nothing is asked at it.')
    const at = await now(tx)
    onOpenDay(answeredOn, participant.consentOn, dayIn(participant.timeZone, at))
    allowCollection(await standingConsents(tx, participant), answeredOn)
    const { settings } = await findStudy(tx, actor, studyId)
    const measure = measureAt(code, settings, siteId)
    fitting(measure, answers, measure.licence === 'scores_only')
    const key = await formKeyOf(tx, visit)
    const place = { id, studyId, siteId, participantId, visitId, measure: measure.id, revision: 1 }
    const sealed = sealForm(key, place, answers)
    const { concern } = await weighConcern(tx, actor, { ...place, settings }, measure, { key, answers })
    const closing = { state: 'completed', answeredOn, completedAt: at, concern } as const
    await insertForm(tx, { ...place, ...closing, way: 'transcribed', sealed: sealed.bytes, askedBy: actor.staffId })
    const body = { revision: 1, answered: answeredIn(answers), answers: sealed.commitment, concern, on: answeredOn }
    await recordMeasure(tx, actor, place, { action: 'measure.completed', body: { ...body, visit: visit.code } })
    return { formId: id }
  })
}

function onOpenDay(answeredOn: string, consentOn: string, today: string): void {
  if (answeredOn > today) throw new Refusal('invalid', undefined, { answeredOn: 'This day has not come yet.' })
  if (answeredOn < consentOn)
    throw new Refusal('invalid', undefined, { answeredOn: 'This is before the participant’s consent.' })
}
