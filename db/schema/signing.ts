import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, ofNote, oneOf } from './columns'
import { inScopeOfNote } from './notes'
import { dayAnswers } from './triage-vocabulary'
import { staff } from './trial'
import { appendixKinds, meanings } from './vocabulary'

const now = sql`vigil_now()`

/** Signed words that stand beside a frozen version: a late entry, an addendum, a correction, one's own words, a statement. */
export const appendix = pgTable(
  'appendix',
  {
    id: uuid('id').primaryKey(),
    ...ofNote,
    version: integer('version').notNull(),
    kind: code('kind', appendixKinds).notNull(),
    contentHash: text('content_hash').notNull(),
    sealed: bytes('sealed').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull().default(now),
  },
  table => [oneOf(table.kind, appendixKinds), inScopeOfNote(table), index('appendix_note').on(table.noteId)],
)

/** Printed name, time and meaning (21 CFR 11.50), bound to the exact content (11.70). */
export const ofSignature = {
  contentHash: text('content_hash').notNull(),
  signer: uuid('signer')
    .notNull()
    .references(() => staff.id),
  printedName: text('printed_name').notNull(),
  credentials: text('credentials').notNull(),
  meaning: code('meaning', meanings).notNull(),
  at: instant('at').notNull(),
  offset: text('offset').notNull(),
  signatureHash: text('signature_hash').notNull(),
}

/** The signatures of a note's versions, and of words beside them. Never changed, never deleted. */
export const signature = pgTable(
  'signature',
  {
    id: uuid('id').primaryKey(),
    ...ofNote,
    version: integer('version').notNull(),
    appendixId: uuid('appendix_id').references(() => appendix.id),
    /** Of a session: whether anything of the day was grave or important. */
    dayEvent: code('day_event', dayAnswers),
    ...ofSignature,
  },
  table => [
    oneOf(table.meaning, meanings),
    oneOf(table.dayEvent, dayAnswers),
    inScopeOfNote(table),
    index('signature_note').on(table.noteId, table.version),
  ],
)

/** A reviewer's words pinned to an answer; the answer itself is never touched. */
export const reviewComment = pgTable(
  'review_comment',
  {
    id: uuid('id').primaryKey(),
    ...ofNote,
    version: integer('version').notNull(),
    field: text('field').notNull(),
    sealed: bytes('sealed').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull().default(now),
    resolvedBy: uuid('resolved_by').references(() => staff.id),
    resolvedAt: instant('resolved_at'),
  },
  table => [inScopeOfNote(table), index('review_comment_note').on(table.noteId)],
)
