import { type PermittedMeasure, permittedMeasures } from '@/db/schema/permitted-measures'
import type { StudySettings } from '@/db/schema/study-settings'
import type { MeasureCode } from '@/db/schema/vocabulary'
import { permissionAt } from '@/lib/trial/study/site-settings'
import { ceq1 } from './definitions/ceq-1'
import { cssrs1 } from './definitions/cssrs-1'
import { ebi1 } from './definitions/ebi-1'
import { ebi2 } from './definitions/ebi-2'
import { gad71 } from './definitions/gad7-1'
import { meq301 } from './definitions/meq30-1'
import { meq302 } from './definitions/meq30-2'
import { pcl51 } from './definitions/pcl5-1'
import { phq91 } from './definitions/phq9-1'
import { waiSr1 } from './definitions/wai-sr-1'
import { waiSr2 } from './definitions/wai-sr-2'
import type { Measure } from './measure'

/** Every version that was ever published: a form keeps its own for ever. */
export const published: readonly Measure[] = [
  ...[phq91, gad71, pcl51, cssrs1, meq301, ebi1, ceq1, waiSr1],
  ...[ebi2, waiSr2, meq302],
]

/** The version that a new form begins in, where the site has confirmed no permission. */
export const measures: Readonly<Record<MeasureCode, Measure>> = {
  phq9: phq91,
  gad7: gad71,
  pcl5: pcl51,
  cssrs: cssrs1,
  meq30: meq301,
  ebi: ebi1,
  ceq: ceq1,
  wai_sr: waiSr1,
}

/** With the permission of whoever holds the rights in it: the items by their number. Of the others no source here says which items count where. */
const withItems: Readonly<Record<PermittedMeasure, Measure>> = { ebi: ebi2, wai_sr: waiSr2, meq30: meq302 }

/** The version that a new form begins in at a site. */
export function measureAt(code: MeasureCode, settings: StudySettings, siteId: string): Measure {
  const permitted = permittedMeasures.find(one => one === code)
  return permitted && permissionAt(settings, siteId, permitted) ? withItems[permitted] : measures[code]
}

/** The definition that a form was begun in. */
export function measureOf({ measure }: { readonly measure: string }): Measure {
  const found = published.find(({ id }) => id === measure)
  if (!found) throw new Error(`There is no measure ${measure}.`)
  return found
}
