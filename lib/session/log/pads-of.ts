import type { StudySettings } from '@/db/schema/study-settings'
import type { EntryKind } from '@/db/schema/vocabulary'
import { sitePads } from '@/lib/trial/study/site-settings'

/** The twelve within reach, unless the site or the study chooses others. */
const usualPads = [
  'inner',
  'outer',
  'talking',
  'rest',
  'check_in',
  'grounding',
  'music',
  'water_food',
  'bathroom',
  'touch',
  'vitals',
  'staff',
] as const satisfies readonly EntryKind[]

/** The pads of a site: its own choice, or the study's, or the usual ones. */
export const padsOf = (settings: StudySettings, siteId: string): readonly EntryKind[] =>
  [sitePads(settings, siteId), settings.pads ?? []].find(({ length }) => length > 0) ?? usualPads
