import { AsyncResource } from 'node:async_hooks'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { database } from './client'

export interface Listener {
  heard(payload: string): void
  /** From now on everything is heard; what was said before, while nobody listened, was not. */
  listening(): void
}

/** Hears what is notified on a channel, on a connection of its own that comes back by itself. Returns how to stop. */
export function listen(channel: string, { heard, listening }: Listener): () => Promise<void> {
  const { home, engine } = database()
  // The embedded engine tells it in the middle of whatever it is doing for somebody else.
  const listener = { heard: AsyncResource.bind(heard), listening: AsyncResource.bind(listening) }
  const stopping = new AbortController()
  if (home.kind === 'embedded') {
    const ready = engine?.listen(channel, payload => listener.heard(payload))
    ready?.then(
      () => listener.listening(),
      () => {}, // the engine is closing
    )
    return async () => (await ready?.catch(() => null))?.()
  }
  const ended = stayConnected(home.url, channel, listener, stopping.signal)
  return () => {
    stopping.abort()
    return ended
  }
}

const patience = { least: 100, most: 5_000 }

async function stayConnected(url: string, channel: string, listener: Listener, stop: AbortSignal): Promise<void> {
  for (let wait = patience.least; !stop.aborted; wait = Math.min(wait * 2, patience.most)) {
    const client = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: `vigil listening on ${channel}`,
    })
    client.on('notification', ({ payload = '' }) => listener.heard(payload))
    const lost = new Promise<void>(resolve => client.once('error', () => resolve()).once('end', () => resolve()))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      listener.listening()
      wait = patience.least
      await Promise.race([lost, beating(client, stop)])
    } catch {
      // away, or silent: it is asked again
    }
    client.end().catch(() => {})
    await pause(wait, stop)
  }
}

/** A connection of which only our end is left says nothing by itself: it is asked every few seconds. Ends when told to, or by throwing. */
async function beating(client: Client, stop: AbortSignal): Promise<void> {
  for (;;) {
    await pause(5_000, stop)
    if (stop.aborted) return
    await client.query('select')
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => {})
