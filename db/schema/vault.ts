import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf, scope } from './columns'
import { inScopeOfParticipant, staff } from './trial'
import { identityEndReasons, identityParts } from './vocabulary'

/** The vault. Names, birth date and contacts live nowhere else; found only by exact blind index. An entry ends and its next version begins: nothing is written over. */
export const identity = pgTable(
  'identity',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    part: code('part', identityParts).notNull(),
    sealed: bytes('sealed').notNull(),
    version: text('version').notNull().default('1'),
    familyNameIndex: bytes('family_name_index'),
    birthDateIndex: bytes('birth_date_index'),
    phoneIndex: bytes('phone_index'),
    updatedAt: instant('updated_at').notNull().default(sql`vigil_now()`),
    /** The first version of the same entry; none on the first itself. */
    entryId: uuid('entry_id').references((): AnyPgColumn => identity.id),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by').references(() => staff.id),
    endReason: code('end_reason', identityEndReasons),
  },
  table => [
    oneOf(table.part, identityParts),
    oneOf(table.endReason, identityEndReasons),
    check(
      'an end says when, by whom and why',
      sql`(${table.endedAt} is null) = (${table.endedBy} is null) and (${table.endedAt} is null) = (${table.endReason} is null)`,
    ),
    check(
      'what has ended is not found by index',
      sql`${table.endedAt} is null or (${table.familyNameIndex} is null and ${table.birthDateIndex} is null and ${table.phoneIndex} is null)`,
    ),
    inScopeOfParticipant(table),
    uniqueIndex('identity_entry').on(table.entryId, table.version),
    index('identity_participant').on(table.participantId),
    index('identity_study').on(table.studyId, table.id),
    index('identity_family_name').on(table.familyNameIndex),
    index('identity_birth_date').on(table.birthDateIndex),
    index('identity_phone').on(table.phoneIndex),
  ],
)
