import { type SQL, sql } from 'drizzle-orm'
import { asVerifier } from '@/db/work'

export interface TrailLine {
  readonly chain: string
  readonly action: string
  readonly actor: string | null
  readonly session: string | null
  readonly subject: string
  readonly body: Record<string, unknown>
}

/** What the trail says of a subject (somebody's account, a note …), in the order it happened. */
export const trailOf = (subject: string): Promise<TrailLine[]> =>
  read<TrailLine>(sql`select chain, action, actor, session, subject_id as subject, body::jsonb as body
    from audit_event where subject_id = ${subject} order by at, chain, seq`)

/** The whole trail as text: for what may not stand anywhere in it. */
export async function wholeTrail(): Promise<string> {
  const lines = await read<{ line: string }>(sql`select row_to_json(one)::text as line from audit_event one`)
  return lines.map(({ line }) => line).join('\n')
}

async function read<Row>(question: SQL): Promise<Row[]> {
  return ((await asVerifier(tx => tx.execute(question))) as unknown as { rows: Row[] }).rows
}
