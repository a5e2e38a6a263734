import type { deviationKinds } from '@/db/schema/vocabulary'

/** What departed from the schedule. */
export const deviationLabels = {
  visit_early: 'Held before its window',
  visit_late: 'Held after its window',
  visit_missed: 'Not held within its window',
} as const satisfies Readonly<Record<(typeof deviationKinds)[number], string>>
