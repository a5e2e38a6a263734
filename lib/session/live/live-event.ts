import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { Present, Standing } from './live-repository'

/** Why a stream ended, told as its last event: what was lost, or that the server is going or the database away. */
export type Ending = NonNullable<Standing['ends']> | 'stopping' | 'unavailable'

/** What a stream tells. `answers` and `touch` say only that something there has moved. */
export interface LiveEvents {
  entry: LoggedEntry
  presence: { readonly people: readonly Present[] }
  note: Pick<Standing, 'status' | 'version'>
  answers: Record<never, never>
  touch: Record<never, never>
  end: { readonly code: Ending }
}

/** One event as it is written to the wire; an entry is numbered, so that a reader that was cut off goes on after it. */
export function written<K extends keyof LiveEvents>(event: K, data: LiveEvents[K], id?: number): string {
  const number = id === undefined ? '' : `id: ${id}\n`
  return `${number}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Says nothing: that the line is open. */
export const heartbeat = ':\n\n'
