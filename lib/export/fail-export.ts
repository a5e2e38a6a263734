import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { markFailed } from './build-repository'
import { exportEvent } from './export-event'
import type { Failure } from './failure'

/** Ends an unfinished export as the system, since who asked for it may no longer be allowed to, and tells them. */
export async function failExport(one: { exportId: string; studyId: string }, failure: Failure): Promise<void> {
  const { exportId, studyId } = one
  const system = { staffId: null, role: 'system', sessionId: null }
  await asJob(async tx => {
    const requester = await markFailed(tx, exportId, failure)
    if (!requester) return
    const told = { studyId, chain: studyId, recipients: [requester], subjectId: exportId }
    await raiseAlert(tx, system, { ...told, kind: 'export_failed' })
    await record(tx, system, exportEvent(one, 'export.failed', { failure }))
  })
}
