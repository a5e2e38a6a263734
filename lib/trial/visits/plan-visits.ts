import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { measureCodes } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { allowCollection } from '@/lib/trial/participants/consent'
import { standingConsents } from '@/lib/trial/participants/consent-repository'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { plannedRating } from '@/lib/trial/ratings/planned-rating'
import { ratingEvent } from '@/lib/trial/ratings/rating-event'
import { holdRatings, insertRatings } from '@/lib/trial/ratings/rating-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { courseFrom } from './schedule'
import { scheduleOf } from './visit-plan'
import { insertVisits } from './visit-repository'

export const planVisitsInput = z.strictObject({ participantId: z.uuid() })

/**
 * Lays the whole course out from the day of enrolment, once. What a visit asks for is written into it as its window is: the
 * measures that the protocol has due at it today, of those that the study uses. A later protocol changes no visit that is planned.
 * The independent rating is planned with it, beside the course and in no trail of the participant.
 */
export async function planVisits(
  actor: Actor,
  { participantId }: z.output<typeof planVisitsInput>,
  { idOf = (_code: string): string => uuid(), ratingId = uuid() } = {},
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.planVisits(actor, participant))
    const { studyId, siteId } = participant
    allowCollection(await standingConsents(tx, participant), dayIn(participant.timeZone, await now(tx)))
    const scope = { studyId, siteId, participantId }
    await holdRatings(tx, studyId)
    const { settings } = await findStudy(tx, actor, studyId)
    const plan = scheduleOf(settings)
    const visits = courseFrom(plan, participant.enrolledOn)
    const used = settings.measures ?? measureCodes
    const rows = visits.map((visit, index) => ({
      ...{ id: idOf(visit.code), ...scope, ...visit },
      measures: (plan[index]?.measures ?? []).filter(code => used.includes(code)),
    }))
    const planned = await insertVisits(tx, rows)
    allow(planned === visits.length, 'not_now', 'The visits of this participant are planned already.')
    const rating = plannedRating(settings, rows)
    if (rating) await insertRatings(tx, [{ id: ratingId, ...scope, ...rating, plannedBy: actor.staffId }])
    await record(
      tx,
      recorderOf(actor, participant, mayTrial.planVisits),
      {
        chain: studyId,
        action: 'visits.planned',
        subject: { type: 'participant', id: participantId },
        scope,
        body: { from: participant.enrolledOn, visits: planned },
      },
      ...(rating ? [ratingEvent(ratingId, 'planned')] : []),
    )
  })
}
