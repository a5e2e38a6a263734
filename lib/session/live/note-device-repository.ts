import { and, asc, eq, getTableColumns, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { noteDevice } from '@/db/schema/session'
import { staff } from '@/db/schema/trial'

export type NoteDeviceRow = typeof noteDevice.$inferSelect

/** What a device says of itself, in place of what it said before. */
export async function keepWord(tx: Tx, row: Omit<NoteDeviceRow, 'heardAt'>): Promise<void> {
  const { waiting, closed } = row
  await tx
    .insert(noteDevice)
    .values(row)
    .onConflictDoUpdate({
      target: [noteDevice.noteId, noteDevice.staffId, noteDevice.deviceId],
      set: { waiting, closed, heardAt: sql`vigil_now()` },
    })
}

/** How many other devices of this person were heard for the note. */
export const otherDevicesOf = (
  tx: Tx,
  { noteId, staffId, deviceId }: Pick<NoteDeviceRow, 'noteId' | 'staffId' | 'deviceId'>,
): Promise<number> =>
  tx.$count(
    noteDevice,
    and(eq(noteDevice.noteId, noteId), eq(noteDevice.staffId, staffId), ne(noteDevice.deviceId, deviceId)),
  )

/** Every device that was heard for a note, with whose it is and how long that is ago. */
export async function devicesOf(
  tx: Tx,
  noteId: string,
): Promise<(NoteDeviceRow & { readonly name: string; readonly silentSeconds: number })[]> {
  return tx
    .select({
      ...getTableColumns(noteDevice),
      name: staff.name,
      silentSeconds: sql<number>`extract(epoch from vigil_now() - ${noteDevice.heardAt})::float8`,
    })
    .from(noteDevice)
    .innerJoin(staff, eq(staff.id, noteDevice.staffId))
    .where(eq(noteDevice.noteId, noteId))
    .orderBy(asc(noteDevice.heardAt), asc(noteDevice.deviceId))
}
