import { setTimeout as pause } from 'node:timers/promises'
import { eventsIn } from '@/app/_ui/session/event-stream'
import type { Appended } from '@/lib/session/log/append-entries'
import { entry } from '@/tests/support/log-makers'

/** An entry as it was sent, with the number that its author was told. */
export interface LoggedByHand {
  readonly id: string
  readonly words: string
  readonly seq: number
}
export interface LogDiary {
  /** In the order in which they were tapped. */
  readonly acknowledged: LoggedByHand[]
  /** Entries whose request broke off, so that nobody could tell whether they were kept until they were sent again. */
  unknown: number
  /** The numbers that came over the stream, in the order in which they came. */
  readonly heard: number[]
}
export interface Author {
  readonly cookies: string
  readonly noteId: string
  /** Where the server is now. */
  readonly url: () => string
}

/** Authors of one log: each logs and follows it until told to stop, then follows on until all that any of them logged is heard. */
export async function logAway(authors: readonly Author[], stop: AbortSignal): Promise<LogDiary[]> {
  const leaving = new AbortController()
  const each = authors.map((author): [Author, LogDiary] => [author, { acknowledged: [], unknown: 0, heard: [] }])
  const diaries = each.map(([, diary]) => diary)
  const following = each.map(([author, diary]) => follow(author, diary, leaving.signal))
  await Promise.all(each.map(([author, diary]) => logUntil(author, diary, stop)))
  const last = Math.max(...diaries.flatMap(({ acknowledged }) => acknowledged.map(({ seq }) => seq)))
  const isBehind = ({ heard }: LogDiary) => (heard.at(-1) ?? 0) < last
  for (let tenth = 0; tenth < 600 && diaries.some(isBehind); tenth++) await pause(100)
  leaving.abort()
  await Promise.all(following)
  return diaries
}

const fewestTurns = 6

/** One batch after another, and a few on the slowest machine too. */
async function logUntil(author: Author, diary: LogDiary, stop: AbortSignal): Promise<void> {
  for (let turn = 0; !stop.aborted || turn < fewestTurns; turn++) {
    const batch = Array.from({ length: 1 + (turn % 3) }, (_, index) => `Tap ${turn}, word ${index}.`)
    const entries = batch.map(words => ({ ...entry('free_note', { body: { words } }), words }))
    const { saved, kept, refused } = await answered(author, entries, diary)
    if (kept.length + refused.length > 0) throw new Error(`Entries were not saved: ${JSON.stringify(refused)}`)
    const seqs = new Map(saved.map(({ id, seq }) => [id, seq]))
    diary.acknowledged.push(...entries.map(({ id, words }) => ({ id, words, seq: seqs.get(id) ?? 0 })))
    await pause(20)
  }
}

type Tapped = ReturnType<typeof entry> & { readonly words: string }

/** Sends until there is an answer: whoever is cut off, or finds the server away or starting, tries again. */
async function answered(author: Author, tapped: readonly Tapped[], diary: LogDiary): Promise<Appended> {
  const entries = tapped.map(({ words: _, ...one }) => one)
  for (let isUnknown = false; ; await pause(50)) {
    const deviceNow = new Date().toISOString()
    const response = await asked(author, '/entries', {
      method: 'POST',
      body: JSON.stringify({ entries: entries.map(one => ({ tappedAt: one.deviceNow, ...one, deviceNow })) }),
    })
    const body = await response?.text().catch(() => null)
    if (response?.ok && typeof body === 'string') return JSON.parse(body) as Appended
    if (response && !response.ok && response.status !== 503) throw new Error(`Entries: ${response.status} ${body}`)
    if (!response?.status && !isUnknown) {
      isUnknown = true
      diary.unknown += entries.length
    }
  }
}

/** Goes on after the last number, whenever the stream breaks. */
async function follow(author: Author, diary: LogDiary, leave: AbortSignal): Promise<void> {
  while (!leave.aborted) {
    const after = diary.heard.at(-1) ?? 0
    const response = await asked(author, `/live?after=${after}`, { signal: leave })
    try {
      if (response?.ok && response.body)
        for await (const { event, id } of eventsIn(response.body)) if (event === 'entry') diary.heard.push(Number(id))
    } catch {
      // cut off
    }
    await pause(50)
  }
}

/** Null where the request broke off, or nobody listened. */
async function asked({ url, cookies, noteId }: Author, path: string, init: RequestInit): Promise<Response | null> {
  const headers = { Cookie: cookies, Origin: url(), 'Content-Type': 'application/json' }
  return fetch(`${url()}/api/notes/${noteId}${path}`, { headers, ...init }).catch(() => null)
}
