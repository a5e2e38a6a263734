import type { Tx } from '@/db/client'
import { entriesOf } from '@/lib/notes/log/entry-repository'
import type { HeldLog } from '@/lib/notes/log/held-log-repository'
import { loggedEntry } from '@/lib/notes/log/sealed-entry'
import { effectsOf, touchSpansOf } from '@/lib/session/effects/effects-of'
import type { SentEntry } from './entry-input'

/** Without what would say anew what the log, held, already says of an effect or a touch: its description part by part, how it began, that it ended. */
export async function unsaidOf(tx: Tx, { note, key }: HeldLog, sent: readonly SentEntry[]): Promise<SentEntry[]> {
  const log = (await entriesOf(tx, note.id)).map(row => loggedEntry(key, row))
  const said = new Map<string | null, readonly string[]>([
    ...effectsOf(log).map(({ id, ended, described }) => [id, [...partsOf({ ended }), ...partsOf(described)]] as const),
    ...touchSpansOf(log).map(({ id, ended, how }) => [id, partsOf({ ended, began: how })] as const),
  ])
  return sent.filter(({ kind, concerns, body }) => {
    const parts = kind === 'ended' ? ['ended'] : kind === 'described' ? Object.keys(body) : []
    return !parts.some(part => said.get(concerns)?.includes(part))
  })
}

const partsOf = (facts: object): string[] =>
  Object.entries(facts).flatMap(([part, value]) => (value === null || value === undefined ? [] : [part]))
