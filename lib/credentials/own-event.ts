import type { Actor } from '@/lib/access/actor'
import type { AuditEvent, Recorder } from '@/lib/audit/event'

/** An event about one's own account. */
export const ownEvent = ({ staffId }: Actor, action: string, body?: AuditEvent['body']): AuditEvent => ({
  chain: 'system',
  action,
  subject: { type: 'staff', id: staffId },
  body,
})

/** Among the accounts nobody has a role. */
export const ownRecorder = ({ staffId, sessionId }: Actor): Recorder => ({ staffId, role: 'none', sessionId })
