import type { deviationKinds } from '@/db/schema/vocabulary'

/** What departed from the schedule, or from how a session is attended. */
export const deviationLabels = {
  visit_early: 'Held before its window',
  visit_late: 'Held after its window',
  visit_missed: 'Not held within its window',
  pair_away: 'Fewer than two therapists in the room for longer than the study allows',
  attended_short: 'Attended for less time than the site’s minimum',
} as const satisfies Readonly<Record<(typeof deviationKinds)[number], string>>
