import type { StudySettings } from '@/db/schema/study-settings'
import { defaultPcl5Cut } from '@/lib/trial/study/study-settings'
import type { Measure, Score } from './measure'

/** The cuts that a protocol draws otherwise than the measure itself; null where it leaves them. They are drawn, never applied. */
export function cutsOf(
  { code }: Measure,
  score: string,
  { pcl5Cut = defaultPcl5Cut }: StudySettings,
): NonNullable<Score['marks']> | null {
  if (code !== 'pcl5' || score !== 'total' || pcl5Cut === defaultPcl5Cut) return null
  return [{ at: pcl5Cut, label: `cut ${pcl5Cut}, as the protocol sets it` }]
}
