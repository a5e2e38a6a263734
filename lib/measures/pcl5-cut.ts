import type { StudySettings } from '@/db/schema/study-settings'
import type { Measure, Score } from './measure'

/** What is often used for the total of the PCL-5 (DOMAIN 1.10); a protocol may set another. It is drawn, never applied. */
export const defaultPcl5Cut = 33

/** The cuts that a protocol draws otherwise than the measure itself; null where it leaves them. */
export function cutsOf(
  { code }: Measure,
  score: string,
  { pcl5Cut = defaultPcl5Cut }: StudySettings,
): NonNullable<Score['marks']> | null {
  if (code !== 'pcl5' || score !== 'total' || pcl5Cut === defaultPcl5Cut) return null
  return [{ at: pcl5Cut, label: `cut ${pcl5Cut}, as the protocol sets it` }]
}
