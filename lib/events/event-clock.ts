import type { adverseEvent } from '@/db/schema/events'
import { type Instant, minutesAfter } from '@/lib/clock/instant'

type Timed = Pick<typeof adverseEvent.$inferSelect, 'decision' | 'serious' | 'awareAt' | 'reportedAt' | 'struckAt'>

/** Hours within which the sponsor is told of a serious event (EU CTR Art. 41), unless the protocol sets others. */
const seriousHours = 24

/**
 * When the sponsor must know, or null where no clock runs: it runs from the awareness of the first of the staff until the
 * sponsor was told, and stops for what a physician finds not serious. It runs while that is open.
 */
export function dueAt(
  { decision, serious, awareAt, reportedAt, struckAt }: Timed,
  settings: { readonly seriousHours?: number },
): Instant | null {
  const stopped = decision === 'not_ae' || serious === 'no' || reportedAt !== null || struckAt !== null
  return stopped ? null : minutesAfter(awareAt, (settings.seriousHours ?? seriousHours) * 60)
}
