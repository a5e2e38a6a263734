import { type EntryKind, isOfOneMoment } from '@/lib/session/log/kinds'

export interface Said {
  readonly kind: EntryKind
  readonly body: Readonly<Record<string, unknown>>
  /** When it was tapped, in milliseconds. */
  readonly at: number
}

const doubleTapMilliseconds = 1000

/** Whether a tap says the same as the one just before it, of what nobody means twice within a second. */
export const isDoubleTap = (before: Said | null, { kind, body, at }: Said): boolean =>
  before !== null &&
  isOfOneMoment(kind) &&
  before.kind === kind &&
  Math.abs(at - before.at) < doubleTapMilliseconds &&
  JSON.stringify(before.body) === JSON.stringify(body)
