import { momentOf } from '@/lib/clock/device-clock'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { isEffect } from '@/lib/session/log/kinds'

/** Of what came too late for a log, the effects and what was said of those: what is signed is ended, described or voided by none of it. */
export function lateEffects(late: readonly LoggedEntry[]): LoggedEntry[] {
  const ids = new Set(late.flatMap(({ id, kind }) => (isEffect(kind) ? [id] : [])))
  return late.filter(({ id, concerns }) => ids.has(id) || (concerns !== null && ids.has(concerns)))
}

/** When an effect of a log ended, as was said when the log was frozen already; moments in milliseconds by the server's clock. */
export interface LateEnd {
  readonly at: number
  readonly uncertain: boolean
  /** When it was told. */
  readonly told: number
}

/** By what they end, the ends that came too late for a log, each as it was said last; they stand beside what is signed and change none of it. */
export function lateEnds(
  late: readonly LoggedEntry[],
  log: readonly LoggedEntry[],
): ReadonlyMap<string | null, LateEnd> {
  const voided = new Set([...log, ...late].flatMap(({ kind, concerns }) => (kind === 'void' ? [concerns] : [])))
  const ends = late.filter(({ kind, id }) => kind === 'ended' && !voided.has(id))
  return new Map(
    ends.map(end => [
      end.concerns,
      { at: momentOf(end), uncertain: end.body.uncertain === true, told: Date.parse(end.receivedAt) },
    ]),
  )
}
