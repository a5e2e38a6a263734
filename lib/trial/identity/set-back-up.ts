import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { changeSettings, findSite, findStudy, holdStudy } from '@/lib/trial/study/study-repository'
import { backUpNumber, mostBackUp } from './back-up'

export const setBackUpInput = z.strictObject({
  studyId: z.uuid(),
  siteId: z.uuid(),
  numbers: z.array(backUpNumber).max(mostBackUp, 'Six numbers at most.'),
})

/** Sets whom a site calls for medical help during a session, in the order in which they are called. */
export async function setBackUp(
  actor: Actor,
  { studyId, siteId, numbers }: z.output<typeof setBackUpInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.setStudySettings(actor, { studyId }))
    const site = await findSite(tx, actor, { studyId, siteId })
    const { settings } = await holdStudy(tx, studyId)
    await changeSettings(tx, studyId, { ...settings, backUp: { ...settings.backUp, [siteId]: numbers } })
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.setStudySettings), {
      chain: studyId,
      action: 'study.settings_changed',
      subject: { type: 'study', id: studyId },
      scope: { studyId },
      body: {
        changed: ['backUp'],
        site: site.code,
        before: { numbers: settings.backUp?.[siteId]?.length ?? 0 },
        after: { numbers: numbers.length },
      },
    })
  })
}
