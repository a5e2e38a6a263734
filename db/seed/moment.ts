import type { Instant } from '@/lib/clock/instant'
import type { Stage } from './stage'

/** Something that somebody does at a time. */
export interface Moment {
  readonly at: Instant
  readonly deed: (stage: Stage) => Promise<unknown>
}
