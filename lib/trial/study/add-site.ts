import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { line, shortCode } from '@/lib/trial/input'
import { findStudy, insertSite } from './study-repository'

export const siteInput = z.strictObject({
  code: shortCode,
  name: line(120),
  timeZone: z
    .string()
    .refine(zone => Intl.supportedValuesOf('timeZone').includes(zone), 'Choose a time zone, like Europe/Amsterdam.'),
})
export const addSiteInput = siteInput.extend({ studyId: z.uuid() })

/** The time zone is the clock that all times of this site are told by. */
export async function addSite(
  actor: Actor,
  { studyId, ...site }: z.output<typeof addSiteInput>,
  { id = uuid() } = {},
): Promise<{ siteId: string }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.addSite(actor, { studyId }))
    const added = await insertSite(tx, { id, studyId, ...site })
    if (!added) throw new Refusal('invalid', undefined, { code: 'The study has a site of this code.' })
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.addSite), {
      chain: studyId,
      action: 'site.added',
      subject: { type: 'site', id },
      scope: { studyId, siteId: id },
      body: { code: site.code, timeZone: site.timeZone },
    })
    return { siteId: id }
  })
}
