import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { prepared } from '@/db/prepared'
import { liveStream } from '@/db/schema/session'
import { careTeam, staff } from '@/db/schema/trial'
import type { NoteState, TeamRole } from '@/db/schema/vocabulary'

/** The channel on which every server process learns that a log or a touch agreement has moved; it carries the id of the note, or of the participant, and nothing else. */
export const liveChannel = 'vigil_live'

/** These logs have moved. The commit that says so waits for no disk: nobody else's commit has to wait for it. */
export async function tellOfEntries(tx: Tx, noteIds: readonly string[]): Promise<void> {
  await tx.execute(sql`select set_config('synchronous_commit', 'off', true)`)
  await tx.execute(sql`select pg_notify(${liveChannel}, id) from unnest(${sql.param([...noteIds])}::text[]) id`)
}

/** What is agreed about touch has changed: known on every screen of this participant's session at once. */
export async function tellOfTouch(tx: Tx, participantId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${liveChannel}, ${participantId})`)
}

export async function addStream(tx: Tx, row: Omit<typeof liveStream.$inferInsert, 'seenAt'>): Promise<void> {
  await tx.insert(liveStream).values(row)
}

export async function removeStream(tx: Tx, id: string): Promise<void> {
  await tx.delete(liveStream).where(eq(liveStream.id, id))
}

const stillThere = gt(liveStream.seenAt, sql`vigil_now() - interval '5 seconds'`)

/** How many streams this person has open now, in whichever process. */
export const openStreamsOf = (tx: Tx, staffId: string): Promise<number> =>
  tx.$count(liveStream, and(eq(liveStream.staffId, staffId), stillThere))

/** Somebody who has the note before them now. */
export interface Present {
  readonly staffId: string
  readonly name: string
  readonly role: TeamRole
}

/** Who has the note before them now, under the first of their roles around the participant. */
export async function presentIn(tx: Tx, noteId: string): Promise<Present[]> {
  return tx
    .selectDistinctOn([staff.name, staff.id], { staffId: staff.id, name: staff.name, role: careTeam.role })
    .from(liveStream)
    .innerJoin(staff, eq(staff.id, liveStream.staffId))
    .innerJoin(
      careTeam,
      and(eq(careTeam.staffId, liveStream.staffId), eq(careTeam.participantId, liveStream.participantId)),
    )
    .where(
      and(
        eq(liveStream.noteId, noteId),
        liveStream.here,
        stillThere,
        sql`${careTeam.startsAt} <= vigil_now()`,
        or(isNull(careTeam.endsAt), gt(careTeam.endsAt, sql`vigil_now()`)),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id), asc(careTeam.startsAt))
}

/** How an open stream stands: why it ends, if it does, and what of its note may have moved. */
export interface Standing {
  readonly id: string
  readonly ends: 'signed_out' | 'locked' | 'not_permitted' | null
  /** The number of the last entry. */
  readonly last: number
  /** The head of the note's chain: it moves with all that happens in the note. */
  readonly head: number
  /** Whether answers were saved since the head that was known. */
  readonly saved: boolean
  readonly status: NoteState
  readonly version: number
  /** Who is in the note, as one text to compare. */
  readonly people: string
}

/** Renews these streams and says how each stands; one that is not there any more is missing. */
export async function standingOf(
  tx: Tx,
  streams: readonly { readonly id: string; readonly head: number }[],
): Promise<Standing[]> {
  const rows = await standing(tx, { ids: streams.map(({ id }) => id), heads: streams.map(({ head }) => head) })
  return rows.map(row => ({ ...row, head: Number(row.head) }))
}

const standing = prepared<{ ids: string[]; heads: number[] }, Standing[]>('live_standing', tx =>
  tx
    .select({
      id: sql<string>`id`,
      ends: sql<Standing['ends']>`ends`,
      last: sql<number>`last`,
      head: sql<number>`head`,
      saved: sql<boolean>`saved`,
      status: sql<NoteState>`status`,
      version: sql<number>`version`,
      people: sql<string>`people`,
    })
    .from(sql`vigil_streams(${sql.placeholder('ids')}::uuid[], ${sql.placeholder('heads')}::bigint[])`),
)
