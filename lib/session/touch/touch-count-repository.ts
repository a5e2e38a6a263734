import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { TouchCount } from './count-touch'

/** Written also by those who change nothing else that is known of a note. */
export async function keepTouchCount(tx: Tx, noteId: string, count: TouchCount): Promise<void> {
  const { touchOutside, touchVoidedBy, touchLate, touchUnsaid } = count
  await tx.execute(
    sql`select vigil_count_touch(${noteId}, ${touchOutside}, ${idsIn(touchVoidedBy)}, ${idsIn(touchLate)}, ${touchUnsaid}::integer)`,
  )
}

const idsIn = (ids: readonly string[] | null) =>
  ids ? sql`array[${sql.join([...ids], sql`, `)}]::uuid[]` : sql`null::uuid[]`
