import { saveAnswers } from '@/lib/notes/draft/save-answers'
import { onFreshPostgres } from './database'
import { draftFloor } from './draft-floor'
import { overHttp } from './draft-http'
import { drafts, saver } from './draft-saver'
import { during, median, percentile, say, type Window } from './figure'

const writers = 32
const notes = 64
const windows = 5
const seconds = 4

type Once = (worker: number) => Promise<void>

/** Draft saves of 800 bytes: the use-case in process and over HTTP against the database's own floor, window by window in turn. */
export const bench = () =>
  onFreshPostgres(async database => {
    const { therapist, ids } = await drafts(notes)
    const floor = await draftFloor(database.ownerUrl, writers, notes)
    const http = await overHttp(database, therapist.email, writers)
    const revisions = new Map<string, number>()
    const inProcess = saver(ids, writers, revisions, (noteId, changes) => saveAnswers(therapist, { noteId, changes }))
    const overTheWire = saver(ids, writers, revisions, http.save)
    try {
      await compared(floor.save, { 'draft.in-process': inProcess, 'draft.http': overTheWire })
      await alone('draft.in-process', inProcess)
      await alone('draft.http', overTheWire)
      await eight(overTheWire, http.cpuMilliseconds)
    } finally {
      await http.stop()
      await floor.close()
    }
  })

/** Thirty-two writers, each way in turn with the floor. */
async function compared(floor: Once, ways: Readonly<Record<string, Once>>): Promise<void> {
  const bare: Window[] = []
  const measured = new Map<string, Window[]>(Object.keys(ways).map(name => [name, []]))
  for (const once of Object.values(ways)) await during(2, writers, once)
  for (let window = 0; window < windows; window++) {
    bare.push(await during(seconds, writers, floor))
    for (const [name, once] of Object.entries(ways)) measured.get(name)?.push(await during(seconds, writers, once))
  }
  const floorRate = median(bare.map(window => window.perSecond))
  for (const [bench, those] of measured) {
    const all = those.flatMap(window => window.milliseconds)
    const value = median(those.map(window => window.perSecond))
    say({ bench, value, unit: 'saves/s', floor: floorRate, n: all.length })
    say({ bench: `${bench}.p95`, value: percentile(all, 0.95), unit: 'ms', n: all.length })
  }
}

/** One writer, nobody else. */
async function alone(name: string, once: Once): Promise<void> {
  const { milliseconds } = await during(seconds, 1, once)
  const n = milliseconds.length
  say({ bench: `${name}.alone.p50`, value: percentile(milliseconds, 0.5), unit: 'ms', n })
  say({ bench: `${name}.alone.p95`, value: percentile(milliseconds, 0.95), unit: 'ms', n })
}

/** Eight writers, as many as a full site has at once, and what the server has of the processors for a save. */
async function eight(once: Once, cpuMilliseconds: () => number): Promise<void> {
  const before = cpuMilliseconds()
  const { perSecond, milliseconds } = await during(seconds, 8, once)
  const n = milliseconds.length
  say({ bench: 'draft.http.eight', value: perSecond, unit: 'saves/s', n })
  say({ bench: 'draft.http.eight.cpu', value: (cpuMilliseconds() - before) / n, unit: 'ms', n })
}
