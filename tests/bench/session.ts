import { parsed } from '@/lib/outcome/parsed'
import { type Appended, appendEntries } from '@/lib/session/log/append-entries'
import { appendEntriesInput } from '@/lib/session/log/entry-input'
import { entry } from '@/tests/support/log-makers'
import { onFreshPostgres } from './database'
import { during, median, percentile, say, type Window } from './figure'
import { served } from './served'
import { type Day, sessionDays } from './session-days'
import { ending } from './session-ending'
import { sessionFloor } from './session-floor'
import { reaching } from './session-reach'

const writers = 32
const notes = 64
const windows = 5
const seconds = 4

/** Entries of session days: in process and over HTTP against the database's own floor, window by window in turn; then from one screen to the other, and from a lock to the end of its stream. */
export const bench = () =>
  onFreshPostgres(async database => {
    const days = await sessionDays(notes)
    const [author] = days[0]?.authors ?? []
    if (!author) throw new Error('There are days.')
    const rooms = [...(await sessionDays(13)), ...(await sessionDays(12))]
    const floor = await sessionFloor(database.ownerUrl, writers, notes)
    const server = await served(database)
    const caller = await server.caller(author.email, writers)
    const ways = {
      'session.in-process': logger(days, (noteId, entries) =>
        appendEntries(author, parsed(appendEntriesInput, { noteId, entries })),
      ),
      'session.http': logger(days, (noteId, entries) =>
        caller.ask('POST', `/api/notes/${noteId}/entries`, { entries }),
      ),
    }
    const bare: Window[] = []
    const measured = new Map<string, Window[]>(Object.keys(ways).map(name => [name, []]))
    for (const once of Object.values(ways)) await during(2, writers, once)
    for (let window = 0; window < windows; window++) {
      bare.push(await during(seconds, writers, floor.append))
      for (const [name, once] of Object.entries(ways)) measured.get(name)?.push(await during(seconds, writers, once))
    }
    const floorRate = median(bare.map(window => window.perSecond))
    for (const [bench, those] of measured) {
      const all = those.flatMap(window => window.milliseconds)
      const value = median(those.map(window => window.perSecond))
      say({ bench, value, unit: 'entries/s', floor: floorRate, n: all.length })
      say({ bench: `${bench}.p95`, value: percentile(all, 0.95), unit: 'ms', n: all.length })
    }
    await floor.close()
    const [room] = rooms
    if (!room) throw new Error('There are rooms.')
    const ended = await ending(server, room, 20)
    say({ bench: 'session.stream-ended.p95', value: percentile(ended, 0.95), unit: 'ms', n: ended.length })
    const took = await reaching(server, rooms, 20)
    say({ bench: 'session.to-other-screen.p50', value: percentile(took, 0.5), unit: 'ms', n: took.length })
    say({ bench: 'session.to-other-screen.p95', value: percentile(took, 0.95), unit: 'ms', n: took.length })
  })

type Send = (noteId: string, entries: readonly object[]) => Promise<Appended>

/** Each worker taps in two notes in turn. */
function logger(days: readonly Day[], send: Send) {
  let turn = 0
  return async (worker: number) => {
    const { noteId = '' } = days[(worker + writers * (turn++ % 2)) % days.length] ?? {}
    const { saved } = await send(noteId, [entry('rest')])
    if (saved.length !== 1) throw new Error('An entry was not saved.')
  }
}
