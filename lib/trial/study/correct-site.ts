import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { siteInput } from './add-site'
import { changeSite, findSite, findStudy, sitesInUse } from './study-repository'

export const correctSiteInput = siteInput.omit({ code: true }).extend({ studyId: z.uuid(), siteId: z.uuid() })

/**
 * A site's name or clock that was entered wrongly. Days and times of what happens at a site are read by its clock; once a
 * participant is there another clock would put what was recorded on other days, so it stays (trigger `clock_kept`).
 */
export async function correctSite(
  actor: Actor,
  { studyId, siteId, ...after }: z.output<typeof correctSiteInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.correctSite(actor, { studyId }))
    const site = await findSite(tx, actor, { studyId, siteId })
    const changed = (['name', 'timeZone'] as const).filter(field => site[field] !== after[field])
    if (changed.length === 0) return
    if (changed.includes('timeZone') && (await sitesInUse(tx, studyId)).includes(siteId))
      throw new Refusal('invalid', undefined, { timeZone: whyItStays })
    await changeSite(tx, site, after)
    const only = (of: typeof after) => Object.fromEntries(changed.map(field => [field, of[field]]))
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.correctSite), {
      chain: studyId,
      action: 'site.corrected',
      subject: { type: 'site', id: siteId },
      scope: { studyId, siteId },
      body: { code: site.code, before: only(site), after: only(after) },
    })
  })
}

/** The sites whose clock stays as it is. */
export const sitesOfKeptClock = (actor: Actor, studyId: string): Promise<string[]> =>
  asActor(actor.staffId, tx => sitesInUse(tx, studyId))

const whyItStays =
  'Participants are at this site, and by another clock what was recorded would stand on other days. Add a site with the right time zone and enrol participants there from now on; what was recorded here keeps its clock.'
