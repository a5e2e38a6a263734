import { setTimeout as pause } from 'node:timers/promises'
import { begin, type Place } from '@/tests/support/server'

/** What is made ready while the server is let alone, and what is then done while it is not. */
type Ready<T> = (url: () => string) => Promise<(stop: AbortSignal) => Promise<T>>

/** Work against a server that is killed at random moments, also while it starts; what the work gives once it was told to stop. */
export async function killWhile<T>(place: Place, times: number, random: () => number, ready: Ready<T>): Promise<T> {
  const stop = new AbortController()
  let server = await begin(place)
  try {
    await server.ready()
    const work = await ready(() => server.url)
    const working = work(stop.signal)
    working.catch(() => {}) // told at the next kill
    for (let kill = 0; kill < times; kill++) {
      const isWhileStarting = random() < 0.2
      if (!isWhileStarting) await server.ready()
      await Promise.race([pause(1500 * random()), working])
      await server.stop('SIGKILL')
      server = await begin(place)
    }
    await server.ready()
    stop.abort()
    const done = await working
    await server.stop()
    return done
  } finally {
    stop.abort()
    await server.stop('SIGKILL')
  }
}
