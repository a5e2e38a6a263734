import type { AuditEvent } from '@/lib/audit/event'

/** What happens to an export stands in its study's chain. */
export const exportEvent = (
  { exportId, studyId }: { exportId: string; studyId: string },
  action: `export.${string}`,
  body: AuditEvent['body'] = {},
): AuditEvent => ({ chain: studyId, action, subject: { type: 'export', id: exportId }, scope: { studyId }, body })
