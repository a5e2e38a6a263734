import { makeCheckpoint, makeDueCheckpoint } from '@/lib/audit/checkpoint'
import { buildExport } from '@/lib/export/build-export'
import { resumeExports } from '@/lib/export/resume-exports'
import type { Handlers } from '@/lib/jobs/job'
import { startJobs, stopJobs } from '@/lib/jobs/jobs'
import type { Report } from '@/lib/jobs/worker'
import { tellOfConcerns } from '@/lib/measures/tell-of-concerns'
import { tellOfLateCheckpoint } from '@/lib/messages/tell-of-late-checkpoint'
import { tellOfReadings } from '@/lib/messages/tell-of-readings'
import { tellOfOverdue } from '@/lib/review/tell-of-overdue'
import { processHub } from '@/lib/session/live/live-hub'
import { tellOfEntry } from '@/lib/session/log/tell-of-entry'
import { lapseLateUnblindings } from '@/lib/signing/lapse-unblindings'
import { draftDeviations } from '@/lib/trial/deviations/draft-deviations'
import { onStopping } from './drain'

/** A server that has just started anchors first what was left while it was away. */
const settlingMilliseconds = 5 * 60_000

/** The jobs of this process, each with the use-case that does it; they are handed back when the server stops, and what was done until then is anchored. */
export async function startBackground(checkpoints: string, report: Report): Promise<void> {
  const begun = Date.now()
  const handlers: Handlers = {
    'export.build': ({ exportId }, signal) => buildExport(exportId, signal),
    'audit.checkpoint': async () => {
      await makeDueCheckpoint(checkpoints)
    },
    'room.told': ({ entryId }) => tellOfEntry(entryId),
    sweep: async () => {
      await resumeExports()
      await tellOfConcerns()
      await tellOfOverdue()
      await draftDeviations()
      await lapseLateUnblindings()
      await tellOfReadings()
      if (Date.now() - begun > settlingMilliseconds) await tellOfLateCheckpoint(checkpoints)
    },
  }
  await startJobs(handlers, report)
  onStopping(() => processHub().endAll())
  onStopping(async () => {
    await stopJobs()
    await makeCheckpoint(checkpoints)
  })
}
