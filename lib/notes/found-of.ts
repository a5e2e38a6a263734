import type { Tx } from '@/db/client'
import type { Computed, DraftRow } from '@/lib/notes/draft/assemble'
import { fromTheLog } from '@/lib/notes/log/from-the-log'
import { countEffects } from '@/lib/notes/log/open-effects-repository'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { factsOf } from '@/lib/trial/participants/participant-repository'
import { lastSessionUntil } from '@/lib/trial/visits/held-repository'
import type { FoundNote } from './note-repository'

/** What is worked out from outside the note as it is read: its course, its participant, its log. */
export async function foundOf(
  tx: Tx,
  note: FoundNote,
  rows: readonly DraftRow[],
  entries: readonly LoggedEntry[],
): Promise<Computed> {
  const days_since_session = await daysSinceSession(tx, note, rows)
  if (note.kind === 'session')
    return { days_since_session, log: fromTheLog(entries, note.timeZone), triage: await triageSays(tx, note, entries) }
  if (note.kind !== 'baseline') return { days_since_session }
  const { ageBand: age_band, zip3 } = await factsOf(tx, note.participantId)
  return { days_since_session, age_band, zip3 }
}

/** Whether all effects of the day were reviewed is what their triage says, where the log holds any. */
async function triageSays(tx: Tx, note: FoundNote, entries: readonly LoggedEntry[]): Promise<Computed['triage']> {
  if (entries.length === 0) return {}
  const { all, open } = await countEffects(tx, note.id)
  return all === 0 ? {} : { ae_attest: open === 0 ? 'reviewed' : 'to_follow' }
}

/** Whole days from the latest session to the day this contact began. */
async function daysSinceSession(tx: Tx, note: FoundNote, rows: readonly DraftRow[]): Promise<string | null> {
  if (note.kind !== 'integration' && note.kind !== 'contact_call') return null
  const startedAt = rows.find(row => row.path === 'started_at')?.value
  if (typeof startedAt !== 'string') return null
  const day = startedAt.slice(0, 10)
  const last = await lastSessionUntil(tx, note.participantId, day)
  return last === null ? null : String(Math.round((Date.parse(day) - Date.parse(last)) / 86_400_000))
}
