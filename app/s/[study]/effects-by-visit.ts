import type { WaitingEffects } from '@/lib/session/effects/list-open-effects'

/** Effects of one note that wait, of all kinds. */
export interface VisitEffects {
  readonly noteId: string
  readonly participantCode: string
  readonly visitCode: string
  readonly count: number
  /** When the longest open of them came. */
  readonly since: string
  readonly kinds: readonly WaitingEffects[]
}

/** The same by note, in the order in which they are given: the longest open first. */
export function effectsByVisit(effects: readonly WaitingEffects[]): readonly VisitEffects[] {
  const byNote = new Map<string, VisitEffects>()
  for (const one of effects) {
    const { noteId, participantCode, visitCode, since, count } = one
    const before = byNote.get(noteId) ?? { noteId, participantCode, visitCode, since, count: 0, kinds: [] }
    byNote.set(noteId, {
      ...before,
      count: before.count + count,
      since: since < before.since ? since : before.since,
      kinds: [...before.kinds, one],
    })
  }
  return [...byNote.values()]
}
