'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { KeptHere } from '@/app/_ui/offline/kept-here'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { narrowedCells } from '@/lib/session/touch/narrowed-cells'
import { type Cells, followAgreed } from './agreed-now'
import { type Day, dayOf, type Line, lineHere, lineOf } from './day'
import { DeviceWord } from './device-word'
import { type Delivery, EntryQueue, type Tapped } from './entry-queue'
import { followLive } from './live'
import { sendEntries } from './send-entries'
import { useClockOff } from './use-clock-off'
import type { OnTheWay } from './way-words'

const flushMilliseconds = 5000
const nothing: readonly Line[] = []

/** After the key or tap that asked for it: what it wrote is drawn before the server is asked to keep it. */
const atRest = () => new Promise<void>(resolve => setTimeout(resolve))

interface Started {
  readonly noteId: string
  readonly me: string
  readonly entries: readonly LoggedEntry[]
  /** As the note stood when the page was made. */
  readonly frozen: boolean
  /** Clock zero as it is written in the note, in milliseconds. */
  readonly zero: number | null
  /** What is agreed about touch, by kind and seat. */
  readonly agreed: Cells
}
export interface SessionLog {
  /** All that was logged, the voids and what was refused among it. */
  readonly lines: readonly Line[]
  readonly day: Day
  /** What is agreed about touch, as it holds now. */
  readonly cells: Cells
  /** The note takes no more of it; what is tapped is kept beside. */
  readonly frozen: boolean
  /** This person may follow the log no longer. */
  readonly isEnded: boolean
  /** Who has the note open at this moment. */
  readonly present: readonly string[]
  readonly way: OnTheWay
  /** Logs it as of so many minutes ago, or at a moment; gives its id. */
  readonly tap: (kind: Tapped['kind'], body?: Tapped['body'], more?: { at?: number; concerns?: string }) => string
  /** What the server refused is not kept here any more either. */
  readonly letGo: (id: string) => void
}

/** The log in the hands of whoever keeps it: what is tapped is there at once, what others tap follows within a second. */
export function useSessionLog({ noteId, me, entries, frozen, zero, agreed }: Started): SessionLog {
  const [theirs, setTheirs] = useState<readonly Line[]>(() => entries.map(lineOf))
  const [own, setOwn] = useState<readonly Tapped[]>([])
  const [, setTurn] = useState(0)
  const off = useClockOff()
  const [present, setPresent] = useState<readonly string[]>([])
  const [last] = useState(() => entries.at(-1)?.seq ?? 0)
  const [cells, setCells] = useState(agreed)
  const [isFrozen, setFrozen] = useState(frozen)
  const [isEnded, setEnded] = useState(false)
  const word = useRef<DeviceWord>(null)
  const [{ queue, kept }] = useState(() => {
    const turn = () => setTurn(turn => turn + 1)
    const take = (left: readonly Tapped[]) => {
      setOwn(now => [...now, ...left.filter(({ id }) => now.every(one => one.id !== id))])
      for (const entry of left) queue.put(entry)
      void word.current?.say()
    }
    const kept = new KeptHere<Tapped>({ noteId, kind: 'entry', left: take, changed: turn })
    const queue = new EntryQueue({
      send: async batch => {
        await atRest()
        return sendEntries(noteId, batch)
      },
      keep: entry => kept.put(entry),
      drop: ids => kept.drop(ids),
      changed: () => {
        turn()
        word.current?.moved()
      },
    })
    return { queue, kept }
  })
  useEffect(() => {
    kept.begin()
    const flush = () => kept.flush()
    addEventListener('online', flush)
    const lying = async () => (await kept.lying())?.length ?? null
    word.current = new DeviceWord(noteId, { here: () => queue.pending, lying })
    const agreement = followAgreed(noteId, setCells)
    const leave = followLive(
      { noteId, staffId: me, after: last },
      {
        entry: entry => setTheirs(now => [...now, lineOf(entry)]),
        presence: people => setPresent(people.map(({ staffId }) => staffId)),
        touch: agreement.ask,
        note: ({ status }) => setFrozen(!['draft', 'returned'].includes(status)),
        state: state => {
          setEnded(state === 'ended')
          if (state === 'ended') word.current?.end()
          if (state === 'ended') agreement.leave()
          if (state === 'connected') void queue.flush()
        },
      },
    )
    const timer = setInterval(() => void queue.flush(), flushMilliseconds)
    return () => {
      removeEventListener('online', flush)
      leave()
      agreement.leave()
      kept.leave()
      word.current?.leave()
      clearInterval(timer)
      queue.stop()
    }
  }, [noteId, me, last, queue, kept])
  const known = useMemo(() => new Set(theirs.map(({ id }) => id)), [theirs])
  const whereIs = ({ id }: Tapped): Delivery => ({
    ...(queue.delivery(id) ?? { state: 'here' }),
    ...(kept.isInPageAlone(id) && { inPageAlone: true }),
  })
  const onTheirWay = own.flatMap(one => (known.has(one.id) ? [] : [lineHere(one, me, whereIs(one), off)]))
  const here = onTheirWay.length > 0 ? onTheirWay : nothing
  const tap: SessionLog['tap'] = (kind, body = {}, { at, concerns } = {}) => {
    const now = Date.now()
    const entry: Tapped = {
      id: uuid(),
      kind,
      at: new Date(at ?? now).toISOString(),
      tappedAt: new Date(now).toISOString(),
      ...(concerns ? { concerns } : {}),
      body,
    }
    setOwn(others => [...others, entry])
    queue.put(entry)
    return entry.id
  }
  const letGo = (id: string) => {
    kept.drop([id])
    setOwn(others => others.filter(one => one.id !== id))
  }
  const isRefused = ({ id }: Tapped) => queue.delivery(id)?.state === 'refused'
  const lines = useMemo(() => [...theirs, ...here], [theirs, here])
  const day = useMemo(() => dayOf(lines, zero), [lines, zero])
  return {
    lines,
    day,
    cells: narrowedCells(cells, [...theirs.filter(({ seq }) => seq > last), ...own.filter(one => !isRefused(one))]),
    frozen: isFrozen,
    isEnded,
    present,
    way: {
      link: queue.link,
      pending: queue.pending,
      refused: own.filter(isRefused).length,
      inPageAlone: own.filter(({ id }) => kept.isInPageAlone(id)).length,
      left: kept.leftIs,
    },
    tap,
    letGo,
  }
}
