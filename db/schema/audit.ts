import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns'

/** The audit trail: append-only, chained, one chain a note, a study, and `system`. `canonical` holds the exact bytes that were hashed. */
export const auditEvent = pgTable(
  'audit_event',
  {
    chain: text('chain').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    id: uuid('id').notNull().unique(),
    at: text('at').notNull(),
    actor: uuid('actor'),
    actorRole: text('actor_role').notNull(),
    session: uuid('session'),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    subjectVersion: integer('subject_version'),
    studyId: uuid('study_id'),
    siteId: uuid('site_id'),
    participantId: uuid('participant_id'),
    body: text('body').notNull(),
    words: bytes('words'),
    canonical: bytes('canonical').notNull(),
    prev: bytes('prev').notNull(),
    hash: bytes('hash').notNull(),
    keyId: text('key_id').notNull(),
    mac: bytes('mac').notNull(),
  },
  table => [
    primaryKey({ columns: [table.chain, table.seq] }),
    unique('audit_event_no_fork').on(table.chain, table.prev),
    index('audit_event_study').on(table.studyId, table.at),
    index('audit_event_actor').on(table.chain, table.actor, table.action, table.seq),
    index('audit_event_sign_ins')
      .on(table.at, table.id)
      .where(sql`chain = 'system' and action in ('staff.signed_in', 'staff.sign_in_failed')`),
    index('audit_event_registers').on(table.subjectId).where(sql`action = 'note.started'`),
  ],
)

/** The last event of each chain; touched only by append_lock(), append_event() and append_told(). */
export const auditHead = pgTable('audit_head', {
  chain: text('chain').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: bytes('hash').notNull(),
  at: text('at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** Signed roots over the heads that changed; the same lines go to a file outside the database. */
export const checkpoint = pgTable('checkpoint', {
  n: bigint('n', { mode: 'number' }).primaryKey(),
  previous: bytes('previous').notNull(),
  root: bytes('root').notNull(),
  heads: text('heads').notNull(),
  at: text('at').notNull(),
  keyId: text('key_id').notNull(),
  signature: bytes('signature').notNull(),
})
