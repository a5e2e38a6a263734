import type { deviationKinds } from '@/db/schema/deviation-vocabulary'

/** What departed from the schedule, or from how a session is attended. */
export const deviationLabels = {
  visit_early: 'Held before its window',
  visit_late: 'Held after its window',
  visit_missed: 'Not held within its window',
  too_soon: 'Held less than 24 hours after the last preparation visit',
  out_of_order: 'Held before a visit that comes first in the protocol',
  pair_away: 'Fewer than two therapists in the room for longer than the study allows',
  attended_short: 'Attended for less time than the site’s minimum',
  recorded_without_consent: 'Recorded without the participant’s consent to it',
} as const satisfies Readonly<Record<(typeof deviationKinds)[number], string>>
