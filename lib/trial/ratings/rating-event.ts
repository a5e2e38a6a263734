import type { ratingEntryKinds } from '@/db/schema/rating-vocabulary'
import type { AuditEvent } from '@/lib/audit/event'

/** An event about one rating, among the accounts: it names no participant and no study, so nobody of a care team is told. */
export const ratingEvent = (
  id: string,
  what: 'planned' | (typeof ratingEntryKinds)[number],
  body?: AuditEvent['body'],
): AuditEvent => ({ chain: 'system', action: `rating.${what}`, subject: { type: 'rating', id }, body })
