import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Of these notes, those whose session goes on: something that stands happened within eighteen hours by the server's clock
 * (`momentOf`), as long as a session day may last, and nobody logged that the participant left.
 */
export async function goingOnAmong(tx: Tx, noteIds: readonly string[]): Promise<Set<string>> {
  if (noteIds.length === 0) return new Set()
  const ids = sql.join(
    noteIds.map(id => sql`${id}::uuid`),
    sql`, `,
  )
  const off = sql`(e.received_at - e.device_now)`
  const moment = sql`e.at + case when abs(extract(epoch from ${off})) > 60 then ${off} else interval '0' end`
  const stands = sql`not exists (select 1 from entry v where v.concerns = e.id and v.kind = 'void')`
  const { rows } = (await tx.execute(
    sql`select n.id from note n where n.id in (${ids})
      and exists (select 1 from entry e where e.note_id = n.id and e.concerns is null and ${moment} > vigil_now() - interval '18 hours' and ${stands})
      and not exists (select 1 from entry e where e.note_id = n.id and e.kind = 'left_site' and ${stands})`,
  )) as unknown as { rows: { id: string }[] }
  return new Set(rows.map(({ id }) => id))
}
