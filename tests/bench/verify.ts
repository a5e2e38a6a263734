import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { aStudy } from '@/tests/support/makers'
import { onFreshPostgres } from './database'
import { say } from './figure'
import { addSaves } from './trail'

const events = Number(process.env.VIGIL_BENCH_EVENTS ?? 1_000_000)

/** The whole trail verified, every hash, code and row, in a process of its own; against reading the same rows with the driver alone. */
export const bench = () =>
  onFreshPostgres(async ({ ownerUrl, url, keys }) => {
    await addSaves(ownerUrl, await aStudy(), events)
    const file = join(dirname(keys), 'checkpoints')
    await makeCheckpoint(file)
    const script = ['--import', 'tsx', 'tests/bench/verify-trail.ts', url, keys, file]
    const { stdout } = await promisify(execFile)(process.execPath, script)
    const { verified, seconds, readSeconds, peakMegabytes } = JSON.parse(stdout) as Verified
    const floor = verified / readSeconds
    say({ bench: 'verify.events', value: verified / seconds, unit: 'events/s', floor, n: verified })
    say({ bench: 'verify.whole', value: seconds, unit: 's', n: verified })
    say({ bench: 'verify.memory', value: peakMegabytes, unit: 'MB', n: verified })
  })

interface Verified {
  readonly verified: number
  readonly seconds: number
  readonly readSeconds: number
  readonly peakMegabytes: number
}
