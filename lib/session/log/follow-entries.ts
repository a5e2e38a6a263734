import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import { enqueue } from '@/lib/jobs/jobs'
import type { OpenNote } from '@/lib/notes/note-repository'
import type { DataKey } from '@/lib/seal/envelope'
import { countTouch } from '@/lib/session/touch/count-touch'
import { narrowInSession } from '@/lib/session/touch/narrow-in-session'
import type { SentEntry } from './entry-input'
import { tellAfterSeconds } from './tell-of-entry'

const follows: readonly SentEntry['kind'][] = ['concern', 'stop_signal', 'consent_narrowed', 'touch', 'void']
/** What may move a touch in or out of the agreement. */
const weighs: readonly SentEntry['kind'][] = ['touch', 'consent_narrowed', 'void']

/** Whether anything follows from these entries beside their standing in the log. */
export const asksForMore = (entries: readonly SentEntry[]): boolean =>
  entries.some(one => follows.includes(one.kind) || isStopped(one))

/** Touch that was stopped by the signal or was not wanted, said as it began or as it ended. */
const isStopped = ({ body }: SentEntry): boolean => body.stopSignal === true || body.notWanted === true

/**
 * What follows at once from entries that were just written: consent narrowed holds, a touch is laid beside the agreement, and
 * those who answer for the site are told, of what can be undone after the time for that. Gives the events of it.
 */
export async function followEntries(
  tx: Tx,
  actor: Actor,
  log: { readonly note: OpenNote; readonly key: DataKey; readonly frozen: boolean },
  entries: readonly SentEntry[],
): Promise<AuditEvent[]> {
  for (const { id, kind } of entries)
    if (kind === 'concern' || kind === 'stop_signal') await enqueue(tx, 'room.told', { entryId: id }, tellAfterSeconds)
  const narrowed = await narrowInSession(tx, actor, log.note, entries)
  if (entries.some(one => weighs.includes(one.kind) || isStopped(one))) await weighTouch(tx, log, entries)
  return narrowed
}

/**
 * Touch outside the agreement is recorded, never refused, and counts also when it is voided. Where any touch was stopped or
 * not wanted, or one outside came when the note was signed already, somebody is told: care touch by itself raises nothing,
 * but what it is called must not hide that somebody did not want it.
 */
async function weighTouch(
  tx: Tx,
  { note, key, frozen }: { readonly note: OpenNote; readonly key: DataKey; readonly frozen: boolean },
  entries: readonly SentEntry[],
): Promise<void> {
  const touches = await countTouch(tx, note, key)
  const known = new Set(touches.map(({ entry }) => entry.id))
  const outside = touches.flatMap(({ entry, basis }) => (basis === 'outside' ? [entry.id] : []))
  const late = new Set(frozen ? outside : [])
  for (const one of entries)
    if ((isStopped(one) && known.has(one.concerns ?? one.id)) || late.has(one.id))
      await enqueue(tx, 'room.told', { entryId: one.id }, tellAfterSeconds)
}
