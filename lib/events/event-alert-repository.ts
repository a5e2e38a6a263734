import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Instant } from '@/lib/clock/instant'

interface ToldClock {
  readonly eventId: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
  readonly number: number
  readonly dueAt: Instant
  readonly isOver: boolean
  /** How many people have their alert. */
  readonly told: number
}

/** Who is told at once that an event of a site was entered: its investigators; where it has none, its supervisors. */
export async function toldOfEvents(tx: Tx, siteId: string): Promise<string[]> {
  const { rows } = (await tx.execute(sql`select id from vigil_told_of_event(${siteId}) id`)) as unknown as {
    rows: { id: string }[]
  }
  return rows.map(({ id }) => id)
}

/** Raises the alerts of the clocks that came near their end or ran out; gives their events (migration `event_clock`). */
export async function tellClocks(
  tx: Tx,
  { seriousHours, shortHours }: { readonly seriousHours: number; readonly shortHours: number },
): Promise<ToldClock[]> {
  const { rows } = (await tx.execute(
    sql`select event_id as "eventId", study_id as "studyId", site_id as "siteId", participant_id as "participantId", number,
      is_over as "isOver", told, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "dueAt"
      from tell_of_event_clocks(${seriousHours}, ${shortHours})`,
  )) as unknown as { rows: ToldClock[] }
  return rows
}
