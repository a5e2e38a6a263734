import type { Tx } from '@/db/client'
import { entriesOf, everLateFor } from '@/lib/notes/log/entry-repository'
import { type LoggedEntry, lateEntry, loggedEntry } from '@/lib/notes/log/sealed-entry'
import type { DataKey } from '@/lib/seal/envelope'
import { isEffect } from '@/lib/session/log/kinds'
import { reviewsOf } from './effect-review-repository'
import { type DayEffect, effectsOf } from './effects-of'
import { type LateEnd, lateEffects, lateEnds } from './late-effects'
import { openDescription } from './sealed-description'
import { type ReadEffect, type Triaged, triaged } from './triage'

/** The effects of a note as they stand, opened, with those that came too late for its log; that the note is in sight is settled before. */
export async function effectsIn(tx: Tx, noteId: string, key: DataKey): Promise<Triaged[]> {
  const effects = dayEffects(await effectLogOf(tx, noteId, key))
  return effects.length === 0
    ? []
    : triaged(effects, await reviewsOf(tx, noteId), review => openDescription(key, review))
}

/** What was logged of the effects of a day: in time, and too late; and, too late, that something of the log had ended. */
export interface EffectLog {
  readonly log: readonly LoggedEntry[]
  readonly late: readonly LoggedEntry[]
  readonly ends: ReadonlyMap<string | null, LateEnd>
}

export async function effectLogOf(tx: Tx, noteId: string, key: DataKey): Promise<EffectLog> {
  const isOfEffects = ({ kind }: Pick<LoggedEntry, 'kind'>) => isEffect(kind) || later.includes(kind)
  const rows = await entriesOf(tx, noteId)
  const last = rows.at(-1)?.seq ?? 0
  const numbered = (await everLateFor(tx, noteId)).map((row, index) => ({ row, seq: last + index + 1 }))
  const log = rows.filter(isOfEffects).map(row => loggedEntry(key, row))
  const late = numbered.filter(({ row }) => isOfEffects(row)).map(({ row, seq }) => lateEntry(key, row, seq))
  return { log, late: lateEffects(late), ends: lateEnds(late, log) }
}
const later: readonly string[] = ['ended', 'described', 'void']

/** Those of the log as it stands, and those that came too late for it, in the order in which they began. */
export function dayEffects({ log, late, ends }: EffectLog): ReadEffect[] {
  const tooLateFor = ({ id, ended }: DayEffect) => (ended ? null : (ends.get(id) ?? null)) // what the log itself says comes first
  const inTime = effectsOf(log).map(one => ({ ...one, isLate: false, endedLate: tooLateFor(one) }))
  if (late.length === 0) return inTime
  const ids = new Set(late.map(({ id }) => id))
  const tooLate = effectsOf([...log, ...late]).flatMap(effect =>
    ids.has(effect.id) ? [{ ...effect, isLate: true, endedLate: null }] : [],
  )
  return [...inTime, ...tooLate].sort((one, other) => one.began - other.began)
}
