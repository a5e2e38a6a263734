import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { changeSettings, findSite, findStudy, holdStudy } from '@/lib/trial/study/study-repository'
import { givenIn, limitsInput } from './limits-input'
import { limitsSet } from './vital-limits'

export const setSiteLimitsInput = z.strictObject({ studyId: z.uuid(), siteId: z.uuid(), limits: limitsInput })

/** Sets a site's own limits, which stand instead of the study's from now on; with none given, the study's hold there again. */
export async function setSiteLimits(
  actor: Actor,
  { studyId, siteId, limits }: z.output<typeof setSiteLimitsInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.setStudySettings(actor, { studyId }))
    const site = await findSite(tx, actor, { studyId, siteId })
    const { settings } = await holdStudy(tx, studyId)
    const [before, after] = [limitsSet(settings, siteId), givenIn(limits)]
    if (JSON.stringify(before) === JSON.stringify(after)) return
    const own = { since: await now(tx), siteId, limits: Object.keys(after).length > 0 ? after : null }
    await changeSettings(tx, studyId, { ...settings, vitalLimits: [...(settings.vitalLimits ?? []), own] })
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.setStudySettings), {
      chain: studyId,
      action: 'study.settings_changed',
      subject: { type: 'study', id: studyId },
      scope: { studyId },
      body: {
        changed: ['vitalLimits'],
        site: site.code,
        before: { vitalLimits: before },
        after: { vitalLimits: after },
      },
    })
  })
}
