import { type PermittedMeasure, permittedMeasures } from '@/db/schema/permitted-measures'
import type { StudySettings } from '@/db/schema/study-settings'
import type { EntryKind } from '@/db/schema/vocabulary'
import { defaultCssrsLimit } from './cssrs-limit'

/**
 * The ethics board's reference under which therapists of a site keep process notes; empty where it has not switched them on. A
 * reference that the whole study was given before sites said it for themselves holds until the site says otherwise.
 */
export const processReferenceAt = ({ siteSettings, processNotes }: StudySettings, siteId: string): string =>
  siteSettings?.[siteId]?.processNotes ?? processNotes ?? ''

/** C-SSRS ideation from which a site is told at once: its own limit, or the study's. */
export const cssrsLimitAt = (settings: StudySettings, siteId: string): number =>
  siteCssrsLimit(settings, siteId) ?? settings.cssrsLimit ?? defaultCssrsLimit

/** The limit that a site has set for itself; null where the study's holds. */
export const siteCssrsLimit = ({ siteSettings }: StudySettings, siteId: string): number | null =>
  siteSettings?.[siteId]?.cssrsLimit ?? null

/** Minutes that a session is attended at least: the site's own, or the study's; 0 where neither sets any. */
export const attendanceMinutesAt = (settings: StudySettings, siteId: string): number =>
  siteAttendanceMinutes(settings, siteId) ?? settings.attendanceMinutes ?? 0

/** The minutes that a site has set for itself, 0 where it asks for none; null where the study's hold. */
export const siteAttendanceMinutes = ({ siteSettings }: StudySettings, siteId: string): number | null =>
  siteSettings?.[siteId]?.attendanceMinutes ?? null

/** The pads that a site has chosen for itself; none where the study's stand. */
export const sitePads = ({ siteSettings }: StudySettings, siteId: string): readonly EntryKind[] =>
  siteSettings?.[siteId]?.pads ?? []

/** The reference of a site's permission to use the items of a measure; empty where it has confirmed none. */
export const permissionAt = ({ siteSettings }: StudySettings, siteId: string, code: PermittedMeasure): string =>
  siteSettings?.[siteId]?.permissions?.[code] ?? ''

/** All of a site's, by measure. */
export const sitePermissions = (settings: StudySettings, siteId: string) =>
  Object.fromEntries(permittedMeasures.map(code => [code, permissionAt(settings, siteId, code)])) as Readonly<
    Record<PermittedMeasure, string>
  >
