import { setTimeout as pause } from 'node:timers/promises'
import { eventsIn } from '@/app/_ui/session/event-stream'
import type { Served } from './served'
import type { Day } from './session-days'

/** Milliseconds from the lock of a screen, on its way, to the end of the stream that rested on its session. */
export async function ending(server: Served, { noteId, authors: [author] }: Day, times: number): Promise<number[]> {
  const took: number[] = []
  while (took.length < times) {
    const caller = await server.caller(author.email, 1)
    const heard = readToItsEnd(await caller.follow(`/api/notes/${noteId}/live?after=1`))
    await pause(1000 * Math.random()) // anywhere between two looks at what still holds
    const locked = performance.now()
    await caller.ask('POST', '/api/session/lock', {})
    await heard
    took.push(performance.now() - locked)
  }
  return took
}

async function readToItsEnd(stream: ReadableStream<Uint8Array>): Promise<void> {
  for await (const { event, data } of eventsIn(stream))
    if (event === 'end' && JSON.parse(data).code !== 'locked') throw new Error(`The stream ended with ${data}.`)
}
