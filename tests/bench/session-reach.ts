import { setTimeout as pause } from 'node:timers/promises'
import { eventsIn } from '@/app/_ui/session/event-stream'
import { entry } from '@/tests/support/log-makers'
import type { Caller, Served } from './served'
import type { Day } from './session-days'

/** Milliseconds from one author's tap, on its way, to the other's stream, while both streams of every day are open. */
export async function reaching(server: Served, days: readonly Day[], seconds: number): Promise<number[]> {
  const callers = new Map<string, Caller>()
  for (const { email } of new Set(days.flatMap(({ authors }) => authors)))
    if (!callers.has(email)) callers.set(email, await server.caller(email, 30))
  const sent = new Map<string, number>()
  const took: number[] = []
  const rooms = await Promise.all(
    days.map(async ({ noteId, authors }) => {
      const [one, other] = authors.map(({ email }) => callers.get(email))
      if (!one || !other) throw new Error('Every author is signed in.')
      const path = `/api/notes/${noteId}`
      const streams = await Promise.all([one, other].map(caller => caller.follow(`${path}/live?after=1`)))
      return { tap: (body: object) => one.ask('POST', `${path}/entries`, { entries: [body] }), streams }
    }),
  )
  const heard = rooms.map(async ({ streams: [own, theirs] }) => {
    if (own) void readAll(own)
    if (!theirs) return
    for await (const { event, data } of eventsIn(theirs)) {
      const at = event === 'entry' ? sent.get(JSON.parse(data).id) : undefined
      if (at !== undefined) took.push(performance.now() - at)
    }
  })
  const end = performance.now() + seconds * 1000
  await Promise.all(
    rooms.map(async ({ tap }) => {
      while (performance.now() < end) {
        await pause(2000 * Math.random())
        const one = entry('rest')
        sent.set(one.id, performance.now())
        await tap(one)
      }
    }),
  )
  await pause(2000)
  if (took.length < sent.size) throw new Error(`${sent.size - took.length} taps did not reach the other screen.`)
  await server.stop()
  await Promise.allSettled(heard)
  return took
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<void> {
  for await (const _ of eventsIn(stream));
}
