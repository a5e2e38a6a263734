import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

interface ReadWidely {
  readonly studyId: string
  readonly staffId: string
  readonly participants: number
}

/** Raises the alerts that are due; gives who read the records of how many (migration `alarms`). */
export async function tellInvestigators(tx: Tx): Promise<ReadWidely[]> {
  const { rows } = (await tx.execute(
    sql`select study_id as "studyId", staff_id as "staffId", participants from tell_of_readings()`,
  )) as unknown as { rows: ReadWidely[] }
  return rows
}
