import type { Tx } from '@/db/client'
import type { Instant } from '@/lib/clock/instant'
import { canonical, sha256 } from '@/lib/notes/canonical'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { adverseEvent1 } from './definitions/adverse-event-1'
import type { EventFormId } from './event-forms'
import type { EventRow, WhoSaid } from './event-repository'
import { type Correction, type OpenedEntry, openEntry } from './say-of-event'

export type ReadEntry = OpenedEntry & {
  readonly id: string
  readonly seq: number
  readonly by: string
  readonly byName: string
  readonly at: Instant
}

/** All that was said of an event, opened; that its words may be read is settled before. */
export async function openEntries(tx: Tx, event: EventRow, entries: WhoSaid[]): Promise<ReadEntry[]> {
  const key = await recordKeyOf(tx, event)
  return entries.map(({ entry, byName }) => {
    const { id, seq, by, at } = entry
    return { ...openEntry(key, entry), id, seq, by, byName, at }
  })
}

/** The form that an event was entered in, and stays in. */
export const formOf = ([first]: readonly OpenedEntry[]): EventFormId =>
  (first?.kind === 'first' ? first.says.form : undefined) ?? adverseEvent1.id

/** Since when the facts were known after all, where a follow-up corrected what was said first. */
export const correctionIn = (entries: readonly OpenedEntry[]): Correction | null =>
  entries.flatMap(one => (one.kind === 'follow_up' && one.says.known) || []).at(-1) ?? null

/** SHA-256 of these entries and what they are of, in its one spelling: what was read is what is signed. */
export function eventHash(event: EventRow, entries: readonly ReadEntry[]): string {
  const { id, studyId, participantId, visitId, number, awareAt } = event
  return sha256(
    canonical({
      ...{ v: 1, event: id, study: studyId, participant: participantId, visit: visitId, number, aware_at: awareAt },
      entries: entries.map(({ seq, kind, says, by, at }) => ({ seq, kind, says, by, at })),
    }),
  )
}
