import { isOpen } from '@/db/client'
import { isDiskFull } from '@/db/full-disk'
import { asVerifier } from '@/db/work'
import { type CheckpointStanding, checkpointStanding } from '@/lib/audit/checkpoint-standing'
import { answers } from './installation-repository'
import { isRunning, running } from './running'

export type Health =
  | {
      status: 'ok'
      database: 'embedded' | 'postgres'
      kind: 'demo' | 'real'
      /** Full, where a write found no room within the last minute: what stands is read, and what is typed waits on its device. */
      disk: 'ok' | 'full'
      /** Late, and requests are served all the same: care doesn't wait for an anchor, but somebody should look. */
      checkpoint: CheckpointStanding
    }
  | { status: 'unavailable'; database: 'embedded' | 'postgres' | null; reason: string }

const patience = 3000

/** Whether a request would be served now; the reason names no address and no person. */
export async function health(): Promise<Health> {
  if (!isRunning() || !isOpen())
    return { status: 'unavailable', database: null, reason: 'The server is starting or stopping.' }
  const { kind, configuration } = running()
  const database = configuration.database.kind
  const ok = await inTime(asVerifier(answers).then(() => true))
  if (!ok) return { status: 'unavailable', database, reason: 'The database can’t be reached.' }
  const checkpoint = (await inTime(checkpointStanding(configuration.checkpoints))) ?? { age: null, late: true }
  return { status: 'ok', database, kind, disk: isDiskFull() ? 'full' : 'ok', checkpoint }
}

/** Null where it fails, or takes longer than whoever asks would wait. */
const inTime = <T>(asked: Promise<T>): Promise<T | null> =>
  Promise.race([asked.catch(() => null), new Promise<null>(resolve => setTimeout(resolve, patience, null).unref())])
