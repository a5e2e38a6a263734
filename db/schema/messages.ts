import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { code, instant, oneOf } from './columns'
import { staff, study } from './trial'
import { alertKinds } from './vocabulary'

/** Something one person should know now: which, about what, and when they saw it. No words of the record. */
export const alert = pgTable(
  'alert',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    /** The audit chain of what it is about. */
    chain: text('chain').notNull(),
    recipient: uuid('recipient')
      .notNull()
      .references(() => staff.id),
    kind: code('kind', alertKinds).notNull(),
    subjectId: uuid('subject_id').notNull(),
    raisedBy: uuid('raised_by').references(() => staff.id),
    raisedAt: instant('raised_at').notNull().default(sql`vigil_now()`),
    seenBy: uuid('seen_by').references(() => staff.id),
    seenAt: instant('seen_at'),
  },
  table => [
    oneOf(table.kind, alertKinds),
    index('alert_recipient').on(table.recipient, table.seenAt),
    index('alert_chain').on(table.chain, table.id),
  ],
)
