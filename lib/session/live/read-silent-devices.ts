import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { momentOf } from '@/lib/clock/device-clock'
import { type EntryRow, entriesOf } from '@/lib/notes/log/entry-repository'
import { findNote } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import { kinds } from '@/lib/session/log/kinds'
import { leftAt } from '@/lib/session/log/left-at'
import { devicesOf } from './note-device-repository'
import { isSilent } from './silent-device'

/** A device of somebody who kept the log, on which entries may lie that have not arrived. */
export interface SilentDevice {
  readonly id: string
  readonly staffId: string
  readonly name: string
  readonly heardAt: string
  /** How many it had not sent when it was heard. */
  readonly waiting: number
}

/** The devices of a session day that have not reported: for whoever is about to sign it. None of them holds a signature up. */
export async function readSilentDevices(actor: Actor, noteId: string): Promise<SilentDevice[]> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    if (note.kind !== 'session') return []
    allow(mayNotes.log(actor, note))
    const over = overAt(await entriesOf(tx, note.id))
    return (await devicesOf(tx, note.id))
      .filter(one => isSilent({ ...one, heardAt: Date.parse(one.heardAt) }, over))
      .map(({ deviceId: id, staffId, name, heardAt, waiting }) => ({ id, staffId, name, heardAt, waiting }))
  })
}

/** When the last was logged of a day that is over. What only speaks of another is said in the evening, and makes no day longer. */
function overAt(entries: readonly EntryRow[]): number | null {
  const left = leftAt(entries)
  const during = entries.filter(({ kind }) => kinds[kind].holds !== 'of_another')
  return left === null ? null : Math.max(left, ...during.map(momentOf))
}
