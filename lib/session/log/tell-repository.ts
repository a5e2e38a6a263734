import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

interface Told {
  readonly noteId: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
  readonly kind: string
}

/** Raises the alert of an entry that its writer did not undo in time; gives its note where anybody was told (migration `undone_in_time`). */
export async function tellOfLogged(tx: Tx, entryId: string): Promise<Told[]> {
  const { rows } = (await tx.execute(
    sql`select note_id as "noteId", study_id as "studyId", site_id as "siteId", participant_id as "participantId", kind from tell_of_entry(${entryId})`,
  )) as unknown as { rows: Told[] }
  return rows
}
