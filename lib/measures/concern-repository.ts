import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

interface Told {
  readonly formId: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
}

/** Raises the alerts that are due; gives the forms that somebody was told of (migration `measures`). */
export async function tellSupervisors(tx: Tx): Promise<Told[]> {
  const { rows } = (await tx.execute(
    sql`select form_id as "formId", study_id as "studyId", site_id as "siteId", participant_id as "participantId" from tell_of_concerns()`,
  )) as unknown as { rows: Told[] }
  return rows
}
