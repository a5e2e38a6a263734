import type { AuditEvent } from '@/lib/audit/event'
import type { AlertRow } from './alert-repository'

/** That its recipient saw an alert, in the trail of what it is about. */
export const seenEvent = ({ id, chain, kind }: AlertRow, scope: AuditEvent['scope']): AuditEvent => ({
  chain,
  action: 'alert.seen',
  subject: { type: 'alert', id },
  scope,
  body: { kind },
})
