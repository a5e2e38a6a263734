import { keepUp, makeCheckpoint, makeDueCheckpoint } from '@/lib/audit/checkpoint'
import { recordThrottled } from '@/lib/credentials/record-throttled'
import { tellOfClocks } from '@/lib/events/tell-of-clocks'
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
import { onFinished, onStopping } from './drain'
import { eachAlone } from './each-alone'

/** A server that has just started anchors first what was left while it was away. */
const settlingMilliseconds = 5 * 60_000
/** What each process does for itself, whichever of them draws the jobs. */
const ownMilliseconds = 60_000

/** The jobs of this process, each with the use-case that does it; they are handed back when the server stops, and what was done until then, by the last request too, is counted and anchored. */
export async function startBackground(checkpoints: string, report: Report): Promise<void> {
  const begun = Date.now()
  const fault = (error: unknown) => report('sweep', error)
  const anchor = () => makeCheckpoint(checkpoints)
  const handlers: Handlers = {
    'export.build': ({ exportId }, signal) => buildExport(exportId, signal),
    'audit.checkpoint': async () => {
      await makeDueCheckpoint(checkpoints)
    },
    'room.told': ({ entryId }) => tellOfEntry(entryId),
    sweep: (_, signal) => {
      const settled = Date.now() - begun > settlingMilliseconds
      const alarms = [tellOfReadings, ...(settled ? [() => tellOfLateCheckpoint(checkpoints)] : [])]
      const safety = [tellOfConcerns, tellOfClocks]
      const steps = [resumeExports, ...safety, tellOfOverdue, draftDeviations, lapseLateUnblindings, ...alarms]
      return eachAlone(steps, fault, signal)
    },
  }
  await startJobs(handlers, report)
  const own = setInterval(() => eachAlone([recordThrottled, () => keepUp(checkpoints)], fault), ownMilliseconds).unref()
  onStopping(() => processHub().endAll())
  onStopping(async () => {
    clearInterval(own)
    await eachAlone([recordThrottled, stopJobs, anchor], fault)
  })
  onFinished(() => eachAlone([recordThrottled, anchor], fault))
}
