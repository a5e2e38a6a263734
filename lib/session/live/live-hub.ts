import { listen } from '@/db/listen'
import { asSignIn } from '@/db/work'
import type { Ending } from './live-event'
import { liveChannel, type Standing, standingOf } from './live-repository'

/** A stream as the process that holds it sees it. */
export interface LiveStream {
  readonly id: string
  readonly noteId: string
  readonly participantId: string
  /** The head of the note's chain that was last seen. */
  readonly head: number
  /** There are new entries, or there may be. */
  logMoved(): void
  touchMoved(): void
  stands(standing: Standing): void
  end(code: Ending): void
}

export interface LiveHub {
  add(stream: LiveStream): void
  remove(stream: LiveStream): void
  /** The server is going: every stream ends, and its reader comes back to another. */
  endAll(): void
}

/** Twice a second: what was taken away is gone within one. */
const lookEvery = 500
/** So long nobody can be asked what still holds before nothing is taken to hold. */
const unsureAfter = 5_000

/** What a process has open: one listening connection and one look at the rights of all, while there is any stream. */
export function liveHub(): LiveHub {
  const streams = new Map<string, LiveStream>()
  let leave: (() => void) | null = null

  const heard = (id: string) => {
    for (const stream of streams.values()) {
      if (stream.noteId === id) stream.logMoved()
      if (stream.participantId === id) stream.touchMoved()
    }
  }
  const listening = () => {
    for (const stream of streams.values()) stream.logMoved()
    for (const stream of streams.values()) stream.touchMoved()
  }

  const remove = (stream: LiveStream) => {
    streams.delete(stream.id)
    if (streams.size > 0) return
    leave?.()
    leave = null
  }
  return {
    add(stream) {
      streams.set(stream.id, stream)
      leave ??= begin()
    },
    remove,
    endAll() {
      for (const stream of [...streams.values()]) stream.end('stopping')
    },
  }

  function begin() {
    const stop = listen(liveChannel, { heard, listening })
    const looking = regularly(() => [...streams.values()])
    return () => {
      looking()
      void stop()
    }
  }
}

/** Asks how all of them stand, one question at a time. */
function regularly(streams: () => LiveStream[]): () => void {
  let busy = false
  let sure = performance.now()
  const look = async () => {
    if (busy) return
    busy = true
    const asked = streams()
    try {
      const found = new Map((await asSignIn(tx => standingOf(tx, asked))).map(one => [one.id, one]))
      sure = performance.now()
      for (const stream of asked) told(stream, found.get(stream.id))
    } catch {
      if (performance.now() - sure > unsureAfter) for (const stream of asked) stream.end('unavailable')
    } finally {
      busy = false
    }
  }
  const timer = setInterval(() => void look(), lookEvery)
  return () => clearInterval(timer)
}

function told(stream: LiveStream, standing: Standing | undefined): void {
  if (!standing) stream.end('unavailable')
  else if (standing.ends) stream.end(standing.ends)
  else stream.stands(standing)
}

const place = Symbol.for('vigil.live')
const held = globalThis as { [place]?: LiveHub }

/** The one of this process; Next may load a module twice. */
export function processHub(): LiveHub {
  held[place] ??= liveHub()
  return held[place]
}
