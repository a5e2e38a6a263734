import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { isEffect } from '@/lib/session/log/kinds'

/** Of what came too late for a log, the effects and what was said of those: what is signed is ended, described or voided by none of it. */
export function lateEffects(late: readonly LoggedEntry[]): LoggedEntry[] {
  const ids = new Set(late.flatMap(({ id, kind }) => (isEffect(kind) ? [id] : [])))
  return late.filter(({ id, concerns }) => ids.has(id) || (concerns !== null && ids.has(concerns)))
}
