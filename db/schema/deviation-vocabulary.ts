/** What departs from the protocol, as far as a record of sessions can tell, and what a person made of it. */
export const deviationKinds = [
  'visit_early',
  'visit_late',
  'visit_missed',
  'too_soon',
  'out_of_order',
  'pair_away',
  'attended_short',
  'recorded_without_consent',
] as const
export const deviationStates = ['drafted', 'completed', 'dismissed', 'lapsed'] as const
