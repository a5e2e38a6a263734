import { hearClock } from '@/app/_ui/offline/server-clock'
import { eventsIn, type StreamEvent } from './event-stream'

/** Whether what others log arrives now; `ended` where it will not any more, because it may not. */
export type LiveState = 'reconnecting' | 'connected' | 'offline' | 'ended'

export interface Line {
  /** Asks anew, from another number or with the page out of sight; what comes until then still counts. */
  renew(): void
  close(): void
}

interface Ends {
  /** The number of the last entry that is here, and whether somebody looks. */
  from(): { readonly after: number; readonly here: boolean }
  heard(event: StreamEvent): void
  /** A sign of life that says nothing. */
  word(): void
  state(state: LiveState): void
}

/** Longer than the server is ever silent; a line that breaks without a word is given up by then. */
const silence = 25_000
const patience = { answer: 10_000, least: 500, most: 15_000, asSoonAsOpen: 4_000 }

/** What came of one attempt: whether it was answered, and whether another has any sense. */
type Outcome = 'broken' | 'refused' | 'waiting' | 'over'

/** One line to the server, kept open: it comes back after whatever broke it, sooner at first, never all at the same moment. */
export function openLine(url: string, ends: Ends): Line {
  let attempt = new AbortController()
  let closed = false
  let failures = 0
  let wake = () => {}
  const awaken = () => wake()
  const stay = async () => {
    while (!closed) {
      attempt = new AbortController()
      const own = attempt
      const outcome = await tried(url, ends, own, () => {
        failures = 0
        ends.state('connected')
      })
      if (closed || outcome === 'over') break
      if (own.signal.reason === renewed) continue
      failures += 1
      ends.state(failures > 2 || globalThis.navigator?.onLine === false ? 'offline' : 'reconnecting')
      await new Promise<void>(resolve => {
        wake = resolve
        setTimeout(resolve, outcome === 'waiting' ? patience.asSoonAsOpen : afterFailures(failures))
      })
    }
    if (!closed) ends.state('ended')
  }
  globalThis.addEventListener?.('online', awaken)
  void stay()
  return {
    renew: () => {
      attempt.abort(renewed)
      wake()
    },
    close: () => {
      closed = true
      attempt.abort()
      wake()
      globalThis.removeEventListener?.('online', awaken)
    },
  }
}

const renewed = Symbol('renewed')

/** Twice as long each time, and by chance, so that all who were cut off don't come back at once. */
const afterFailures = (failures: number) =>
  Math.min(patience.least * 2 ** (failures - 1), patience.most) * (0.5 + Math.random() / 2)

async function tried(url: string, ends: Ends, attempt: AbortController, opened: () => void): Promise<Outcome> {
  let timer = setTimeout(() => attempt.abort(), patience.answer)
  const word = () => {
    clearTimeout(timer)
    timer = setTimeout(() => attempt.abort(), silence)
    ends.word()
  }
  try {
    const { after, here } = ends.from()
    const askedAt = Date.now()
    const answer = await fetch(`${url}?after=${after}&here=${here ? 1 : 0}`, {
      headers: { Accept: 'text/event-stream' },
      cache: 'no-store',
      redirect: 'error', // only what is not our server leads elsewhere
      signal: attempt.signal,
    })
    if (!answer.ok || !answer.body || !isOurs(answer)) {
      answer.body?.cancel().catch(() => {})
      return refusedBy(answer)
    }
    hearClock(answer, askedAt)
    word()
    opened()
    for await (const event of eventsIn(answer.body, word)) {
      if (event.event === 'end') return endedBy(event)
      ends.heard(event)
    }
    return 'broken'
  } catch {
    return 'broken'
  } finally {
    clearTimeout(timer)
    attempt.abort(attempt.signal.reason)
  }
}

/** A page of some network that asks one to sign in there is answered with 200 as well. */
const isOurs = ({ headers }: Response) => headers.get('content-type')?.startsWith('text/event-stream') ?? false

function refusedBy({ ok, status }: Response): Outcome {
  if (ok) return 'refused'
  if (status === 403 || status === 404) return 'over'
  return status === 401 || status === 423 ? 'waiting' : 'refused'
}

/** Locked and signed out are over when the person is back; a right that was taken is not. */
function endedBy({ data }: StreamEvent): Outcome {
  const { code } = JSON.parse(data) as { code?: string }
  if (code === 'not_permitted') return 'over'
  return code === 'locked' || code === 'signed_out' ? 'waiting' : 'broken'
}
