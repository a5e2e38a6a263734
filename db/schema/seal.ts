import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf } from './columns'
import { keyPurposes } from './vocabulary'

/** Data keys, wrapped by the master key that is not in the database. One a participant for the record, one for identity. */
export const dataKey = pgTable(
  'data_key',
  {
    id: uuid('id').primaryKey(),
    purpose: code('purpose', keyPurposes).notNull(),
    /** The participant or study whose key this is; `system` has none. */
    ownerId: uuid('owner_id'),
    studyId: uuid('study_id'),
    siteId: uuid('site_id'),
    /** The audit chain its creation stands in. */
    chain: text('chain').notNull(),
    masterKeyId: text('master_key_id').notNull(),
    wrapped: bytes('wrapped').notNull(),
    createdAt: instant('created_at').notNull().default(sql`vigil_now()`),
  },
  table => [
    oneOf(table.purpose, keyPurposes),
    unique('data_key_owner').on(table.purpose, table.ownerId).nullsNotDistinct(),
    index('data_key_study').on(table.studyId),
    index('data_key_chain').on(table.chain, table.id),
  ],
)
