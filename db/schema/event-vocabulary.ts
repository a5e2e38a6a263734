/** What somebody takes an event for, says of it, and how it stands. */
export const eventDecisions = ['ae', 'not_ae', 'undecided'] as const
export const eventEntryKinds = ['first', 'follow_up', 'assessment', 'reported', 'reviewed', 'struck', 'words'] as const
export const eventOutcomes = ['recovered', 'recovering', 'not_recovered', 'sequelae', 'fatal', 'unknown'] as const
export const eventReviews = ['agreed', 'overturned'] as const
