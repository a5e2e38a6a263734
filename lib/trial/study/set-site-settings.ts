import { z } from 'zod'
import { permittedMeasures } from '@/db/schema/permitted-measures'
import type { StudySettings } from '@/db/schema/study-settings'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { line } from '@/lib/trial/input'
import { processReferenceAt, siteAttendanceMinutes, siteCssrsLimit, sitePads, sitePermissions } from './site-settings'
import { changeSettings, findSite, findStudy, holdStudy } from './study-repository'
import { padsInput } from './study-settings'

const minutes = 'From 0 to 1440 minutes.'

export const setSiteSettingsInput = z.strictObject({
  studyId: z.uuid(),
  siteId: z.uuid(),
  /** The ethics board's reference; empty switches process notes off. */
  processNotes: line(120).or(z.literal('')),
  /** Null where the study's holds. */
  cssrsLimit: z.int().min(1, 'From 1 to 5.').max(5, 'From 1 to 5.').nullable(),
  /** None where the study's stand. */
  pads: padsInput,
  /** Null where the study's hold, 0 where the site asks for none. */
  attendanceMinutes: z.int().min(0, minutes).max(1440, minutes).nullable(),
  /** By measure: the reference of the permission to use its items; empty where only its scores are written down. */
  permissions: z.record(z.enum(permittedMeasures), line(120).or(z.literal(''))),
})

/** What one site sets for itself: whether process notes are kept there, its own limit for the C-SSRS, its own pads, how long a session is attended, and which measures it may use item by item. */
export async function setSiteSettings(
  actor: Actor,
  { studyId, siteId, ...after }: z.output<typeof setSiteSettingsInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.setStudySettings(actor, { studyId }))
    const site = await findSite(tx, actor, { studyId, siteId })
    const { settings } = await holdStudy(tx, studyId)
    const before = settingsAt(settings, siteId)
    const changed = (['processNotes', 'cssrsLimit', 'pads', 'attendanceMinutes', 'permissions'] as const).filter(
      name => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    )
    if (changed.length === 0) return
    const siteSettings = { ...settings.siteSettings, [siteId]: after }
    await changeSettings(tx, studyId, { ...settings, siteSettings })
    await record(tx, recorderOf(actor, { studyId }, mayAdminister.setStudySettings), {
      chain: studyId,
      action: 'study.settings_changed',
      subject: { type: 'study', id: studyId },
      scope: { studyId, siteId },
      body: { changed, site: site.code, before, after },
    })
  })
}

/** As they stand in the controls of a site. */
export const settingsAt = (settings: StudySettings, siteId: string) => ({
  processNotes: processReferenceAt(settings, siteId),
  cssrsLimit: siteCssrsLimit(settings, siteId),
  pads: sitePads(settings, siteId),
  attendanceMinutes: siteAttendanceMinutes(settings, siteId),
  permissions: sitePermissions(settings, siteId),
})
