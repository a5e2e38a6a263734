import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { planMissingRatings } from '@/lib/trial/ratings/plan-missing-ratings'
import { requireRating } from '@/lib/trial/ratings/planned-rating'
import { holdRatings } from '@/lib/trial/ratings/rating-repository'
import { guessLockOf, makeGuessLock } from './guess-lock-repository'
import { requireArms } from './named-arms'
import { changeSettings, findStudy, holdStudy } from './study-repository'
import { settingsOf, studySettings } from './study-settings'

export const setStudySettingsInput = studySettings.extend({ studyId: z.uuid() })

/**
 * What the protocol sets otherwise than the defaults. Notes that are signed keep what was set when they were; who is enrolled
 * already gets the rating that the study comes to ask for.
 */
export async function setStudySettings(
  actor: Actor,
  { studyId, ...settings }: z.output<typeof setStudySettingsInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.setStudySettings(actor, { studyId }))
    requireArms(settings)
    await holdRatings(tx, studyId)
    const study = await holdStudy(tx, studyId)
    requireRating(settings, study.settings)
    if (settings.treatmentGuess && !(await guessLockOf(tx, studyId))) await makeGuessLock(tx, studyId)
    const before = settingsOf(study.settings)
    const changed = { ...study.settings, ...settings }
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
        body: { changed: changedIn(before, settings), before, after: settings },
      },
      ...ratings,
    )
  })
}

type Settings = z.output<typeof studySettings>

const changedIn = (before: Settings, after: Settings): string[] =>
  (Object.keys(after) as (keyof Settings)[]).filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
