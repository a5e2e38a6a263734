import { type DataKey, dataKeyIdOf } from '@/lib/seal/envelope'
import { openDescription } from '@/lib/session/effects/sealed-description'
import type { DescriptionInCut } from './triage-repository'

/** By its entry, what was said of an effect after its log was frozen: each part as it was said last, over what the log says. */
export type DescribedSince = ReadonlyMap<string, Readonly<Record<string, string>>>

export function describedSince(
  descriptions: readonly DescriptionInCut[],
  keys: ReadonlyMap<string, DataKey>,
): DescribedSince {
  const said = new Map<string, Readonly<Record<string, string>>>()
  for (const row of descriptions) {
    const key = row.sealed && keys.get(dataKeyIdOf(row.sealed))
    if (!key) throw new Error('What was said of an effect can’t be opened.')
    said.set(row.entryId, { ...said.get(row.entryId), ...openDescription(key, row) })
  }
  return said
}
