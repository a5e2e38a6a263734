import type { adverseEvent } from '@/db/schema/events'
import { type Instant, minutesAfter } from '@/lib/clock/instant'

type Timed = Pick<
  typeof adverseEvent.$inferSelect,
  'decision' | 'serious' | 'awareAt' | 'awareCorrectedAt' | 'reportedAt' | 'struckAt'
>

/** When the first of the study's staff knew the facts, as it was said last. */
export const knownSince = ({ awareAt, awareCorrectedAt }: Pick<Timed, 'awareAt' | 'awareCorrectedAt'>): Instant =>
  awareCorrectedAt ?? awareAt

/** Hours within which the sponsor is told of a serious event (EU CTR Art. 41), unless the protocol sets others. */
export const seriousHours = 24

/** So few hours left are told: about what an evening, or the rest of a working day, leaves to reach a physician and the sponsor. */
export const shortHours = 6

/**
 * When the sponsor must know, or null where no clock runs: it runs from the awareness of the first of the staff until the
 * sponsor was told, and stops for what a physician finds not serious. It runs while that is open.
 */
export function dueAt(event: Timed, settings: { readonly seriousHours?: number }): Instant | null {
  const { decision, serious, reportedAt, struckAt } = event
  const stopped = decision === 'not_ae' || serious === 'no' || reportedAt !== null || struckAt !== null
  return stopped ? null : minutesAfter(knownSince(event), (settings.seriousHours ?? seriousHours) * 60)
}
