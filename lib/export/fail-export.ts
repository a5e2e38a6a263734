import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { markFailed } from './build-repository'
import { exportEvent } from './export-event'
import type { Failure } from './failure'

/** Ends an unfinished export as the system: who asked for it may no longer be allowed to. */
export async function failExport(one: { exportId: string; studyId: string }, failure: Failure): Promise<void> {
  await asJob(async tx => {
    if (!(await markFailed(tx, one.exportId, failure))) return
    const system = { staffId: null, role: 'system', sessionId: null }
    await record(tx, system, exportEvent(one, 'export.failed', { failure }))
  })
}
