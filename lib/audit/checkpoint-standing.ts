import { asVerifier } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { minutesAfter } from '@/lib/clock/instant'
import { lastLine } from './checkpoint-file'
import { checkpointOf } from './checkpoint-line'
import { hasEventBetween } from './checkpoint-repository'

export interface CheckpointStanding {
  /** Seconds since the trail was last anchored outside the database; null where it never was, or the file can’t be read. */
  readonly age: number | null
  /** An event waits for longer than a quarter of an hour. Where nothing happens, nothing waits. */
  readonly late: boolean
}

const mostMinutes = 15

/** How the trail is anchored: by the last line of the file, for what the database alone says proves nothing. */
export async function checkpointStanding(file: string): Promise<CheckpointStanding> {
  const line = await lastLine(file).catch(() => undefined)
  if (line === undefined) return { age: null, late: true }
  const anchored = line === null ? null : (checkpointOf(line)?.at ?? null)
  return asVerifier(async tx => {
    const present = await now(tx)
    return {
      age: anchored === null ? null : Math.max(0, Math.round((Date.parse(present) - Date.parse(anchored)) / 1000)),
      late: await hasEventBetween(tx, anchored ?? '', minutesAfter(present, -mostMinutes)),
    }
  })
}
