import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { requestExport } from '@/lib/export/request-export'
import { aStudy } from '@/tests/support/makers'
import { onFreshPostgres } from './database'
import { say } from './figure'
import { addSignedNotes } from './signed-study'

const notesEach = 15
const most = Number(process.env.VIGIL_BENCH_NOTES ?? 100_000)

/** Coded export from sealed versions to the closed zip, in a process of its own; its memory against a tenth of the notes. */
export const bench = () =>
  onFreshPostgres(async ({ ownerUrl, url, keys }) => {
    const study = await aStudy()
    const built: Built[] = []
    for (const notes of [most / 10, most]) {
      await addSignedNotes(ownerUrl, study, Math.round((notes - (built[0]?.notes ?? 0)) / notesEach))
      const recipient = `Bench of ${notes}`
      const { exportId } = await requestExport(study.dataManager, { studyId: study.id, recipient, profile: 'coded' })
      built.push(await buildAlone(url, keys, exportId))
    }
    const [small, large] = built
    if (!small || !large) return
    say({ bench: 'export.coded', value: large.notes / large.seconds, unit: 'notes/s', n: large.notes })
    say({ bench: 'export.cpu', value: large.notes / large.cpuSeconds, unit: 'notes/CPU-s', n: large.notes })
    say({ bench: 'export.memory', value: large.peakMegabytes, unit: 'MB', floor: small.peakMegabytes, n: large.notes })
  })

interface Built {
  readonly notes: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

async function buildAlone(url: string, keys: string, exportId: string): Promise<Built> {
  const script = ['--import', 'tsx', 'tests/bench/export-build.ts', url, keys, exportId]
  const { stdout } = await promisify(execFile)(process.execPath, script)
  return JSON.parse(stdout) as Built
}
