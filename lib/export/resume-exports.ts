import { asJob } from '@/db/work'
import { enqueue } from '@/lib/jobs/jobs'
import { withoutJob } from './build-repository'

/** Takes up exports whose job was lost: a backup holds the request, not the job. */
export async function resumeExports(): Promise<void> {
  for (const exportId of await asJob(withoutJob)) await enqueue(null, 'export.build', { exportId })
}
