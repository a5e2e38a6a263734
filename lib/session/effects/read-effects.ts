import type { Tx } from '@/db/client'
import { entriesOf } from '@/lib/notes/log/entry-repository'
import { loggedEntry } from '@/lib/notes/log/sealed-entry'
import type { DataKey } from '@/lib/seal/envelope'
import { isEffect } from '@/lib/session/log/kinds'
import { reviewsOf } from './effect-review-repository'
import { effectsOf } from './effects-of'
import { openDescription } from './sealed-description'
import { type Triaged, triaged } from './triage'

/** The effects of a note's log as they stand, opened; that the note is in sight is settled before. */
export async function effectsIn(tx: Tx, noteId: string, key: DataKey): Promise<Triaged[]> {
  const rows = (await entriesOf(tx, noteId)).filter(({ kind }) => isEffect(kind) || later.includes(kind))
  const effects = effectsOf(rows.map(row => loggedEntry(key, row)))
  return effects.length === 0
    ? []
    : triaged(effects, await reviewsOf(tx, noteId), review => openDescription(key, review))
}
const later: readonly string[] = ['ended', 'described', 'void']
