import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { planMissingRatings } from '@/lib/trial/ratings/plan-missing-ratings'
import { holdRatings } from '@/lib/trial/ratings/rating-repository'
import { schedule, scheduleOf } from '@/lib/trial/visits/visit-plan'
import { changeSettings, findStudy, holdStudy } from './study-repository'

export const setScheduleInput = z.strictObject({ studyId: z.uuid(), schedule })

/** Sets the visits that are planned for a new participant. Those who have their visits keep them, and get the rating that they lack. */
export async function setSchedule(actor: Actor, input: z.output<typeof setScheduleInput>): Promise<void> {
  const { studyId } = input
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.setStudySettings(actor, { studyId }))
    await holdRatings(tx, studyId)
    const { settings } = await holdStudy(tx, studyId)
    const changed = { ...settings, schedule: input.schedule }
    await changeSettings(tx, studyId, changed)
    const ratings = await planMissingRatings(tx, actor, { id: studyId, settings: changed })
    await record(
      tx,
      recorderOf(actor, { studyId }, mayAdminister.setStudySettings),
      {
        chain: studyId,
        action: 'study.settings_changed',
        subject: { type: 'study', id: studyId },
        scope: { studyId },
        body: {
          changed: ['schedule'],
          before: { schedule: scheduleOf(settings) },
          after: { schedule: input.schedule },
        },
      },
      ...ratings,
    )
  })
}
