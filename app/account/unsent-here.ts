import { hasDevice } from '@/app/_ui/offline/device'
import type { Unsent } from '@/app/_ui/offline/sealed-store'

export interface UnsentNote {
  readonly noteId: string
  /** The page of the note that sends it. */
  readonly page: 'write' | 'session'
  readonly count: number
}

const sentBy = {
  ...{ answer: 'write', entry: 'session', opening: 'session' },
  ...{ words: 'session', vitals: 'session', named: 'session', below: 'session' },
} as const satisfies Record<Unsent['kind'], UnsentNote['page']>

/** Whether something of anybody waits in this browser. */
export async function liesUnsent(): Promise<boolean> {
  if (!hasDevice()) return false
  const { SealedStore } = await import('@/app/_ui/offline/sealed-store') // a page on which nothing waits does not load it
  return !(await SealedStore.isEmpty())
}

/** The notes of which this browser holds something of this person's that the server does not have; null where something lies here and whose it is can't be told now. */
export async function unsentHere(): Promise<readonly UnsentNote[] | null> {
  if (!(await liesUnsent())) return []
  const { SealedStore } = await import('@/app/_ui/offline/sealed-store')
  const items = await (await SealedStore.open())?.all()
  if (!items) return null
  const places = new Map<string, UnsentNote>()
  for (const { noteId, kind } of items) {
    const page = sentBy[kind]
    places.set(noteId + page, { noteId, page, count: (places.get(noteId + page)?.count ?? 0) + 1 })
  }
  return [...places.values()]
}

const moved = 'vigil:unsent'

/** Says to this page that something which waited here was thrown away. */
export const unsentMoved = (): boolean => dispatchEvent(new Event(moved))

/** Gives how to stop hearing it. */
export function onUnsentMoved(hear: () => void): () => void {
  addEventListener(moved, hear)
  return () => removeEventListener(moved, hear)
}

export const unsentWords = (notes: readonly UnsentNote[] | null): string => {
  if (!notes) return 'Something that was written in this browser'
  const things = notes.reduce((sum, { count }) => sum + count, 0)
  const thing = things === 1 ? '1 thing' : `${things} things`
  const { size } = new Set(notes.map(({ noteId }) => noteId))
  return size === 1 ? `${thing} in one note` : `${thing} in ${size} notes`
}
