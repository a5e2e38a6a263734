import { and, eq, inArray, isNull, notInArray, or, type Placeholder, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { prepared, together } from '@/db/prepared'
import { note, noteFacts } from '@/db/schema/notes'
import { careTeam, participant, site, study } from '@/db/schema/trial'
import type { NoteState } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import type { NoteStanding } from '@/lib/access/may-notes'
import { eyes, notesInSight } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { saysNotHeld } from '@/lib/trial/visits/not-held-repository'
import { authorship } from './authorship-repository'

export type NoteRow = typeof note.$inferSelect
/** A note with all that writing in it depends on. */
export type OpenNote = NoteRow & {
  readonly settings: (typeof study.$inferSelect)['settings']
  readonly timeZone: string
  /** Nothing of a participant's contacts lies before it; null where the participant is out of sight. */
  readonly consentOn: string | null
  /** By the database's clock, when it was found (and held). */
  readonly foundAt: string
  readonly team: NoteStanding['team']
}
/** A note with what the rules need to know of it. */
export type FoundNote = OpenNote & NoteStanding

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/
export const isNoteId = (noteId: string): boolean => uuid.test(noteId)
const dead: NoteState[] = ['entered_in_error', 'discarded']

/** The note, if it is in this person's sight; `lock` holds it against every other writer until the work is done. */
export async function findNote(tx: Tx, actor: Actor, noteId: string, lock = false): Promise<FoundNote> {
  const row = await findRow(tx, actor, noteId, lock)
  return { ...row, ...(await standingOf(tx, row, actor)) }
}

/** The bare row, in sight, held or not. What the rules read of it (`aroundOf`) is asked once it is held: before, it may have been another. */
export async function findRow(tx: Tx, actor: Actor, noteId: string, lock: boolean): Promise<NoteRow> {
  if (!isNoteId(noteId)) throw new Refusal('not_found')
  const asked = { noteId, ...eyes(actor) }
  const [row] = await (lock ? rowHeld : rowInSight)(tx, asked)
  if (!row) throw new Refusal(lock && (await rowInSight(tx, asked)).length > 0 ? 'not_permitted' : 'not_found') // the wall lets only those lock who may change
  return row
}

/** The rows of several notes, as far as the wall shows them. */
export async function rowsOf(tx: Tx, noteIds: readonly string[]): Promise<NoteRow[]> {
  return tx
    .select()
    .from(note)
    .where(inArray(note.id, [...noteIds]))
}

type AskedRow = ReturnType<typeof eyes> & { noteId: string }

const inSight = (tx: Tx) =>
  tx
    .select()
    .from(note)
    .where(and(eq(note.id, sql.placeholder('noteId')), notesInSight(tx, note)))
const rowInSight = prepared<AskedRow, NoteRow[]>('note_in_sight', inSight)
const rowHeld = prepared<AskedRow, NoteRow[]>('note_held', tx => inSight(tx).for('update'))

/** What the rules read of a note. */
async function standingOf(tx: Tx, row: NoteRow, actor: Actor) {
  const [around, [found]] = await together(
    aroundOf(tx, row),
    authorship(tx, { noteId: row.id, staffId: actor.staffId }),
  )
  if (!found) throw new Refusal('not_found')
  const { signatures, pair, writers, wrote } = found
  return {
    ...around,
    signedBy: signatures.filter(one => one.version === row.version).map(one => one.signer),
    pair,
    authors: [...new Set([...signatures.map(one => one.signer), ...writers, ...(wrote ? [actor.staffId] : [])])],
    hasWords: writers.length > 0,
  }
}

/** Where the note stands today: all that a save asks of the rules. */
export async function aroundOf(tx: Tx, { participantId, siteId }: NoteRow): Promise<Omit<OpenNote, keyof NoteRow>> {
  const [found] = await around(tx, { participantId, siteId })
  if (!found) throw new Refusal('not_found')
  return found
}

const around = prepared('note_around', tx =>
  tx
    .select({
      settings: study.settings,
      timeZone: site.timeZone,
      consentOn: sql<
        string | null
      >`(select ${participant.consentOn}::text from ${participant} where ${eq(participant.id, sql.placeholder('participantId'))})`,
      foundAt: sql<string>`to_char(vigil_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      team: sql<
        NoteStanding['team']
      >`(select coalesce(json_agg(json_build_object('staffId', ${careTeam.staffId}, 'role', ${careTeam.role})), '[]') from ${careTeam} where ${inCareToday(sql.placeholder('participantId'))})`,
    })
    .from(study)
    .innerJoin(site, eq(site.studyId, study.id))
    .where(eq(site.id, sql.placeholder('siteId'))),
)

/** Who cares for the participant today. */
export async function careTeamOf(tx: Tx, participantId: string) {
  return tx.select({ staffId: careTeam.staffId, role: careTeam.role }).from(careTeam).where(inCareToday(participantId))
}

const inCareToday = (participantId: string | Placeholder) =>
  and(
    eq(careTeam.participantId, participantId),
    sql`${careTeam.startsAt} <= vigil_now()`,
    or(isNull(careTeam.endsAt), sql`${careTeam.endsAt} > vigil_now()`),
  )

/**
 * One note a visit: whoever comes second gets the first one's, having waited for it (lib/trial/visits/visit-repository). A session
 * that was signed as one that did not take place may be held later, and has a note of its own then.
 */
export async function liveNoteOf(tx: Tx, { id: visitId }: { readonly id: string }): Promise<string | null> {
  const [row] = await tx
    .select({ id: note.id })
    .from(note)
    .innerJoin(noteFacts, eq(noteFacts.noteId, note.id))
    .where(and(eq(note.visitId, visitId), notInArray(note.status, dead), sql`not ${saysNotHeld}`))
  return row?.id ?? null
}

export async function addNote(tx: Tx, row: typeof note.$inferInsert): Promise<void> {
  await tx.insert(note).values(row)
  await tx.insert(noteFacts).values({
    noteId: row.id,
    studyId: row.studyId,
    siteId: row.siteId,
    participantId: row.participantId,
    kind: row.kind,
    status: 'draft',
  })
}

/** Moves the note and what queries know of it, in one. */
export async function moveNote(
  tx: Tx,
  row: NoteRow,
  status: NoteState,
  facts: Partial<typeof noteFacts.$inferInsert> = {},
  version = row.version,
): Promise<void> {
  const moved = await tx
    .update(note)
    .set({ status, version })
    .where(and(eq(note.id, row.id), eq(note.status, row.status), eq(note.version, row.version)))
    .returning({ id: note.id })
  if (moved.length !== 1) throw new Refusal('stale')
  await tx
    .update(noteFacts)
    .set({ ...facts, status })
    .where(eq(noteFacts.noteId, row.id))
}

export async function setFacts(tx: Tx, noteId: string, facts: Partial<typeof noteFacts.$inferInsert>): Promise<void> {
  await tx.update(noteFacts).set(facts).where(eq(noteFacts.noteId, noteId))
}

export async function factsOf(tx: Tx, noteId: string) {
  const [row] = await tx.select().from(noteFacts).where(eq(noteFacts.noteId, noteId))
  if (!row) throw new Refusal('not_found')
  return row
}
