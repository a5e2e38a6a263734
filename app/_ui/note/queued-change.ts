import type { Saved } from '@/lib/notes/draft/answer-change'
import type { PathValue } from '@/lib/notes/fields'

export interface QueuedChange {
  readonly id: string
  readonly path: string
  readonly value: PathValue
  readonly base: number
  readonly resolves?: string
}
/** What became of a batch: kept by the server, misfits named by path, refused for good (`isOver`: the note is no draft any more), or not answered. */
export type Outcome =
  | { kind: 'saved'; saved: Saved }
  | { kind: 'misfits'; fields: Readonly<Record<string, string>> }
  | { kind: 'refused'; message: string; isOver?: boolean }
  | { kind: 'offline' }
  | { kind: 'busy' }

/** Where changes lie until the server has them, so that a page that dies takes none along. */
export interface Keeper {
  put: (change: QueuedChange) => void
  drop: (ids: readonly string[]) => void
}

export interface Waiting {
  readonly id: string
  readonly value: PathValue
  readonly resolves?: string
  /** The revision that it was typed over, where that was in an earlier page. */
  readonly base?: number
  /** Whether the server may have it already, and only its answer was lost: then it is sent again as it is, and never under its id as something else. */
  readonly mayBeThere?: true
}

/** What the server refuses at a path; it stays in this browser under its id, until something else is typed there. */
export interface Misfit {
  readonly id: string
  readonly message: string
}

export interface Surroundings {
  keeper: Keeper
  send: (changes: readonly QueuedChange[]) => Promise<Outcome>
  newId: () => string
  later: (milliseconds: number, work: () => void) => () => void
  /** What is saved, or what is wrong with it: at one path, or anywhere. */
  changed: (path?: string) => void
  /** Answers that the server kept, and those that lost. */
  settled: (saved: Saved) => void
}
