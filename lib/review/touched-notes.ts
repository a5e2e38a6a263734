import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { rowsOf } from '@/lib/notes/note-repository'
import { recordKeysOf } from '@/lib/seal/data-key-repository'
import { touchCountIn } from '@/lib/session/touch/count-touch'
import { type LedgerTouch, ledgersOf } from '@/lib/session/touch/touch-ledger'
import { openWithTouch, touchedTooLate } from './queue-repository'

type Row = Awaited<ReturnType<typeof openWithTouch>>[number]

/**
 * Notes of days on which somebody was touched otherwise than agreed, and which wait for nobody's countersignature: those still being
 * written, as their ledger reads at this moment, and those to which such a touch came when they were countersigned already.
 */
export async function touchedNotes(tx: Tx, actor: Actor, studyId: string): Promise<Row[]> {
  const rows = await openWithTouch(tx, actor, studyId)
  const ledgers = await ledgersNow(
    tx,
    rows.map(({ noteId }) => noteId),
  )
  const open = rows
    .map(row => ({ ...row, ...touchCountIn(ledgers.get(row.noteId) ?? []) }))
    .filter(({ touchOutside }) => touchOutside > 0)
  return [...(await touchedTooLate(tx, actor, studyId)), ...open]
}

async function ledgersNow(tx: Tx, noteIds: readonly string[]): Promise<Map<string, LedgerTouch[]>> {
  if (noteIds.length === 0) return new Map()
  const [notes, foundAt] = [await rowsOf(tx, noteIds), await now(tx)]
  const keys = await recordKeysOf(
    tx,
    notes.map(({ participantId }) => participantId),
  )
  const days = notes.map(note => {
    const key = keys.get(note.participantId)
    if (!key) throw new Error('A note of the queue has no key.') // or its touch would be told to nobody
    return { note: { ...note, foundAt }, key }
  })
  return ledgersOf(tx, days)
}
