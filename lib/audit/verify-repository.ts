import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { ChainEnd, StoredEvent } from './follow'

/** Events in the order of their chains. `from` is the chain that the page before it ended in. */
export interface EventPage {
  readonly from: string
  readonly events: readonly StoredEvent[]
  /** Every head from that chain to the page's last one; to the last of all where the page is the last. */
  readonly heads: ReadonlyMap<string, ChainEnd>
  readonly isLast: boolean
}

const pageLength = 500

/** The events after a place, with the heads as they stood at the same moment. Ties are kept together, so that a doubled event can't hide between two pages. */
export async function readEvents(tx: Tx, after: { chain: string; seq: number }): Promise<EventPage> {
  const events = await stored(
    tx,
    sql`select ${columns} from audit_event e where (chain, seq) > (${after.chain}, ${after.seq}::bigint)
      order by chain, seq fetch first ${sql.raw(String(pageLength))} rows with ties`,
  )
  const isLast = events.length < pageLength
  const upTo = isLast ? sql`` : sql`and chain <= ${events.at(-1)?.chain}`
  const heads = await rowsOf<{ chain: string; seq: string; hash: Uint8Array; at: string }>(
    tx,
    sql`select chain, seq, hash, at from audit_head where chain >= ${after.chain} ${upTo}`,
  )
  return {
    from: after.chain,
    events,
    heads: new Map(heads.map(({ chain, seq, hash, at }) => [chain, { seq: Number(seq), hash, at }])),
    isLast,
  }
}

/** The events of a few chains after the places up to which they were followed. */
export function readTail(tx: Tx, ends: readonly { chain: string; seq: number }[]): Promise<StoredEvent[]> {
  const values = sql.join(
    ends.map(({ chain, seq }) => sql`(${chain}, ${seq}::bigint)`),
    sql`, `,
  )
  return stored(
    tx,
    sql`select ${columns} from (values ${values}) as after (chain, seq) join audit_event e on e.chain = after.chain and e.seq > after.seq
      order by e.chain, e.seq`,
  )
}

/** Which of the notes are registered, and by which study. */
export async function readRegistrations(tx: Tx, notes: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await rowsOf<{ note: string; study: string }>(
    tx,
    sql`select subject_id as note, chain as study from audit_event where action = 'note.started' and subject_id in ${notes}`,
  )
  const studies = new Map<string, Set<string>>()
  for (const { note, study } of rows) studies.set(note, (studies.get(note) ?? new Set()).add(study))
  return studies
}

/** Which of the chains exist. */
export async function readChains(tx: Tx, chains: readonly string[]): Promise<Set<string>> {
  const rows = await rowsOf<{ chain: string }>(tx, sql`select chain from audit_head where chain in ${chains}`)
  return new Set(rows.map(({ chain }) => chain))
}

/** The hashes of events by their places; a place without an event is missing from the answer. */
export async function readHashes(
  tx: Tx,
  places: readonly { chain: string; seq: number }[],
): Promise<Map<string, Uint8Array>> {
  const values = sql.join(
    places.map(({ chain, seq }) => sql`(${chain}, ${seq}::bigint)`),
    sql`, `,
  )
  const rows = await rowsOf<{ chain: string; seq: string; hash: Uint8Array }>(
    tx,
    sql`select chain, seq, e.hash from (values ${values}) as place (chain, seq) join audit_event e using (chain, seq)`,
  )
  return new Map(rows.map(({ chain, seq, hash }) => [`${chain} ${seq}`, hash]))
}

/** Whether any event was written with this key. */
export async function readsKey(tx: Tx, keyId: string): Promise<boolean> {
  const rows = await rowsOf(tx, sql`select 1 from audit_event where key_id = ${keyId} limit 1`)
  return rows.length > 0
}

const columns = sql.raw(
  `e.chain, e.seq, e.id, e.at, e.actor, e.actor_role as "actorRole", e.session, e.action, e.subject_type as "subjectType",
   e.subject_id as "subjectId", e.subject_version as "subjectVersion", e.study_id as "studyId", e.site_id as "siteId",
   e.participant_id as "participantId", e.body, e.words, e.canonical, e.prev, e.hash, e.key_id as "keyId", e.mac`,
)

async function stored(tx: Tx, query: SQL): Promise<StoredEvent[]> {
  const events = await rowsOf<StoredEvent>(tx, query)
  for (const event of events) event.seq = Number(event.seq)
  return events
}

/** Both drivers give plain rows for a query of one's own; its columns are the interface's fields. */
async function rowsOf<T extends object>(tx: Tx, query: SQL): Promise<T[]> {
  const { rows } = (await tx.execute(query)) as unknown as { rows: T[] }
  return rows
}
