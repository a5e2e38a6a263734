import type { AuditEvent } from '@/lib/audit/event'

/** An event about one letter, among the accounts: it names no participant, no note, no study and no writer. */
export const letterEvent = (
  id: string,
  action: 'letter.sent' | 'letter.opened' | 'letter.answered',
  body?: AuditEvent['body'],
): AuditEvent => ({ chain: 'system', action, subject: { type: 'letter', id }, body })
