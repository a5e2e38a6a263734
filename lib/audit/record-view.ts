import type { Tx } from '@/db/client'
import type { AuditEvent, Recorder } from './event'
import { record } from './record'
import { viewedLately } from './view-repository'

/** Records that somebody looked at a record of the trial, once for the person, the thing and five minutes. */
export async function recordView(tx: Tx, recorder: Recorder, event: AuditEvent): Promise<void> {
  if (recorder.staffId && (await viewedLately(tx, recorder.staffId, event))) return
  await record(tx, recorder, event)
}
