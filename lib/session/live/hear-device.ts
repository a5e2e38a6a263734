import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { aroundOf, findRow } from '@/lib/notes/note-repository'
import { allow } from '@/lib/outcome/refusal'
import { keepWord, otherDevicesOf } from './note-device-repository'

export const hearDeviceInput = z.strictObject({
  note: z.string(),
  /** Made by the browser for itself. */
  device: z.uuid(),
  /** Entries that lie there and were not sent yet. */
  waiting: z.int().min(0).max(100_000),
  /** The log is being closed there. */
  closed: z.boolean(),
})

/** Bounds the table, not a day: a browser that forgets itself at each start is another device. */
const mostDevices = 100

/** A device on which somebody keeps a session's log says that it is there, and what still waits on it. */
export async function hearDevice(
  actor: Actor,
  { note: noteId, device: deviceId, waiting, closed }: z.output<typeof hearDeviceInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const note = await findRow(tx, actor, noteId, false)
    allow(mayNotes.log(actor, { ...note, ...(await aroundOf(tx, note)) }))
    const { id, studyId, siteId, participantId } = note
    const { staffId } = actor
    allow((await otherDevicesOf(tx, { noteId: id, staffId, deviceId })) < mostDevices, 'throttled', tooMany)
    await keepWord(tx, { noteId: id, studyId, siteId, participantId, staffId, deviceId, waiting, closed })
  })
}

const tooMany = 'This log was open on too many devices of yours to keep count of another.'
