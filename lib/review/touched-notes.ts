import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { aroundOf, findRow } from '@/lib/notes/note-repository'
import { touchCountIn } from '@/lib/session/touch/count-touch'
import { touchesOf } from '@/lib/session/touch/touch-ledger'
import { openWithTouch, touchedTooLate } from './queue-repository'

type Row = Awaited<ReturnType<typeof openWithTouch>>[number]

/**
 * Notes of days on which somebody was touched otherwise than agreed, and which wait for nobody's countersignature: those still being
 * written, as their ledger reads at this moment, and those to which such a touch came when they were countersigned already.
 */
export async function touchedNotes(tx: Tx, actor: Actor, studyId: string): Promise<Row[]> {
  const open: Row[] = []
  for (const row of await openWithTouch(tx, actor, studyId)) {
    const counted = { ...row, ...touchCountIn(await ledgerOf(tx, actor, row.noteId)) }
    if (counted.touchOutside > 0) open.push(counted)
  }
  return [...(await touchedTooLate(tx, actor, studyId)), ...open]
}

async function ledgerOf(tx: Tx, actor: Actor, noteId: string) {
  const row = await findRow(tx, actor, noteId, false)
  const note = { ...row, ...(await aroundOf(tx, row)) }
  return touchesOf(tx, note, await recordKeyOf(tx, note))
}
