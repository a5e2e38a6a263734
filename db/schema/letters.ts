import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf } from './columns'
import { staff, study } from './trial'
import { careEntryKinds } from './vocabulary'

const now = sql`vigil_now()`
const somebody = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => staff.id)

/**
 * A private concern: what somebody tells the safety officer and the investigator about a colleague’s conduct. Under a key of its
 * own, padded, and in no chain but that of the accounts; whom and which session it is about stands under the seal alone.
 */
export const letter = pgTable(
  'letter',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    /** Null where its writer belongs to no single site. */
    siteId: uuid('site_id'),
    writer: somebody('writer'),
    /** Who is named, who was in the room, and the writer: none of them ever reads it. */
    keptOut: uuid('kept_out').array().notNull(),
    /** Who could read it when it was sent. */
    recipients: uuid('recipients').array().notNull(),
    sealed: bytes('sealed').notNull(),
    sentAt: instant('sent_at').notNull().default(now),
  },
  table => [
    unique('letter_scope').on(table.id, table.studyId),
    index('letter_study').on(table.studyId, table.sentAt),
    index('letter_writer').on(table.writer),
  ],
)

/** That somebody opened a letter, and what they say was done about it. Only ever added to. */
export const letterEntry = pgTable(
  'letter_entry',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id').notNull(),
    letterId: uuid('letter_id').notNull(),
    kind: code('kind', careEntryKinds).notNull(),
    sealed: bytes('sealed'),
    by: somebody('by'),
    at: instant('at').notNull().default(now),
  },
  table => [
    oneOf(table.kind, careEntryKinds),
    check('what was done is said in words', sql`(${table.kind} = 'closed') = (${table.sealed} is not null)`),
    foreignKey({ columns: [table.letterId, table.studyId], foreignColumns: [letter.id, letter.studyId] }),
    index('letter_entry_letter').on(table.letterId, table.at),
  ],
)
