import type { AuditEvent } from '@/lib/audit/event'

/** An event about one care check, among the accounts: it names no participant, no note and no study, so nobody of them is told. */
export const checkEvent = (
  id: string,
  action: 'care_check.kept' | 'care_check.read' | 'care_check.closed',
  body?: AuditEvent['body'],
): AuditEvent => ({ chain: 'system', action, subject: { type: 'care_check', id }, body })
