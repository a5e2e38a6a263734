import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, type PgColumn, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, ofNote, oneOf } from './columns'
import { adverseEvent } from './events'
import { inScopeOfNote } from './notes'
import { appendix } from './signing'
import { triageDecisions } from './triage-vocabulary'
import { staff } from './trial'
import { effectKinds, entryKinds } from './vocabulary'

const now = sql`vigil_now()`

/** What was logged, when, on which clock; `concerns` is the earlier entry that this one ends, describes or voids. */
const logged = {
  id: uuid('id').primaryKey(),
  ...ofNote,
  kind: code('kind', entryKinds).notNull(),
  /** When it happened, by the device's clock. */
  at: instant('at').notNull(),
  /** When it was tapped, by the same clock: later than `at` where it was dated back. */
  tappedAt: instant('tapped_at').notNull(),
  /** The device's clock as it was sent: against `received_at` it shows how far that clock is off. */
  deviceNow: instant('device_now').notNull(),
  receivedAt: instant('received_at').notNull().default(now),
  concerns: uuid('concerns'),
  /** Of a void: that whoever wrote the entry took it back within ten seconds. Then it counts as never written; after any other void it counts as voided. */
  undoes: boolean('undoes'),
  sealed: bytes('sealed').notNull(),
  by: uuid('by')
    .notNull()
    .references(() => staff.id),
}

const onlyVoidsUndo = ({ kind, undoes }: { readonly kind: PgColumn; readonly undoes: PgColumn }) =>
  check('only a void undoes', sql`${undoes} is null or ${kind} = 'void'`)

/** One line of the log of a session day. Never changed, never deleted: it is voided by a later one. */
export const entry = pgTable(
  'entry',
  {
    ...logged,
    /** Gapless in the note, in the order of commit. */
    seq: integer('seq').notNull(),
  },
  table => [
    oneOf(table.kind, entryKinds),
    onlyVoidsUndo(table),
    inScopeOfNote(table),
    unique('entry_seq').on(table.noteId, table.seq),
    index('entry_effects')
      .on(table.studyId, table.noteId)
      .where(sql`${table.kind} in (${sql.raw(effectKinds.map(kind => `'${kind}'`).join(', '))})`),
    index('entry_zero').on(table.noteId).where(sql`kind = 'clock_zero'`),
    index('entry_concerns').on(table.concerns).where(sql`concerns is not null`),
  ],
)

/** What reached the note after it was frozen: kept, not in the signed note, and offered to its authors as a late entry. */
export const lateArrival = pgTable(
  'late_arrival',
  {
    ...logged,
    /** The frozen version that it came too late for. */
    version: integer('version').notNull(),
    /** The signed late entry that it became part of. */
    appendixId: uuid('appendix_id').references(() => appendix.id),
  },
  table => [
    oneOf(table.kind, entryKinds),
    onlyVoidsUndo(table),
    inScopeOfNote(table),
    index('late_arrival_note').on(table.noteId),
    index('late_arrival_effects')
      .on(table.studyId, table.noteId)
      .where(sql`${table.kind} in (${sql.raw(effectKinds.map(kind => `'${kind}'`).join(', '))})`),
  ],
)

/**
 * What was said of an effect beside the log: how it was triaged, and how it is described once the log is frozen. Never
 * changed: what was said last is what stands, and signing waits for none of it.
 */
export const effectReview = pgTable(
  'effect_review',
  {
    id: uuid('id').primaryKey(),
    ...ofNote,
    /** An effect of the session's log. */
    entryId: uuid('entry_id').references(() => entry.id),
    /** An effect that came too late for the log. */
    lateId: uuid('late_id').references(() => lateArrival.id),
    /** An effect that a later contact reports: an item of the note's answers. */
    itemId: uuid('item_id'),
    decision: code('decision', triageDecisions),
    /** Where it is one, or is said to be none: the event that says so. */
    eventId: uuid('event_id').references(() => adverseEvent.id),
    /** How it is described, where that came after the log was frozen. */
    sealed: bytes('sealed'),
    by: uuid('by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull().default(now),
  },
  table => [
    oneOf(table.decision, triageDecisions),
    check('it decides or describes', sql`${table.decision} is not null or ${table.sealed} is not null`),
    check('of one effect', sql`num_nonnulls(${table.entryId}, ${table.lateId}, ${table.itemId}) = 1`),
    check(
      'an event says so',
      sql`(${table.eventId} is not null) = (coalesce(${table.decision}, '') in ('ae', 'not_ae'))`,
    ),
    inScopeOfNote(table),
    index('effect_review_entry').on(table.noteId, table.entryId, table.at),
    index('effect_review_late').on(table.noteId, table.lateId),
    index('effect_review_item').on(table.noteId, table.itemId),
    index('effect_review_event').on(table.eventId),
    index('effect_review_study').on(table.studyId, table.id),
  ],
)

/** Who follows a note's log at this moment, and whether with its page before them; a row is renewed while its stream is open. */
export const liveStream = pgTable(
  'live_stream',
  {
    id: uuid('id').primaryKey(),
    ...ofNote,
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    /** The sign-in that it was opened with, and ends with. */
    sessionId: uuid('session_id').notNull(),
    here: boolean('here').notNull(),
    seenAt: instant('seen_at').notNull().default(now),
  },
  table => [
    inScopeOfNote(table),
    index('live_stream_note').on(table.noteId),
    index('live_stream_staff').on(table.staffId),
  ],
)

/** When a device on which a note's log was open was heard last, and what waited on it then; one row a person and device. */
export const noteDevice = pgTable(
  'note_device',
  {
    ...ofNote,
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    /** Made by the browser for itself. */
    deviceId: uuid('device_id').notNull(),
    heardAt: instant('heard_at').notNull().default(now),
    /** Entries that it had not sent yet. */
    waiting: integer('waiting').notNull(),
    /** The log was closed there: nothing is tapped on it after this. */
    closed: boolean('closed').notNull(),
  },
  table => [
    primaryKey({ columns: [table.noteId, table.staffId, table.deviceId] }),
    check('nothing or more waits', sql`${table.waiting} >= 0`),
    inScopeOfNote(table),
    index('note_device_staff').on(table.staffId),
  ],
)
