import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf, scope } from './columns'
import { inScopeOfParticipant, staff } from './trial'
import { visit } from './visit'
import { careEntryKinds, careWays } from './vocabulary'

const now = sql`vigil_now()`
const somebody = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => staff.id)

/** That a participant was asked how they were treated, and on which day of a session: all that their care team ever learns. */
export const careOffer = pgTable(
  'care_offer',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    visitId: uuid('visit_id')
      .notNull()
      .references(() => visit.id),
    way: code('way', careWays).notNull(),
    /** The session's own day is day 1. */
    day: integer('day').notNull(),
    offeredOn: date('offered_on').notNull(),
    offeredBy: somebody('offered_by'),
    offeredAt: instant('offered_at').notNull().default(now),
  },
  table => [
    oneOf(table.way, careWays),
    inScopeOfParticipant(table),
    unique('care_offer_scope').on(table.id, table.siteId, table.studyId),
    index('care_offer_visit').on(table.visitId),
    index('care_offer_participant').on(table.participantId),
    index('care_offer_study').on(table.studyId, table.id),
  ],
)

/**
 * What was said to an offer, declined or not: all of it under a key of its own, padded, so that no column tells the one from the
 * other. Whoever was in the room is kept out, and whoever is named.
 */
export const careCheck = pgTable(
  'care_check',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id').notNull(),
    siteId: uuid('site_id').notNull(),
    offerId: uuid('offer_id').notNull(),
    keptOut: uuid('kept_out').array().notNull(),
    sealed: bytes('sealed').notNull(),
    keptAt: instant('kept_at').notNull().default(now),
  },
  table => [
    foreignKey({
      columns: [table.offerId, table.siteId, table.studyId],
      foreignColumns: [careOffer.id, careOffer.siteId, careOffer.studyId],
    }),
    unique('care_check_scope').on(table.id, table.siteId, table.studyId),
    index('care_check_site').on(table.siteId),
    index('care_check_offer').on(table.offerId),
  ],
)

/** That somebody read a care check, and what they say was done about it. Only ever added to. */
export const careCheckEntry = pgTable(
  'care_check_entry',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id').notNull(),
    siteId: uuid('site_id').notNull(),
    checkId: uuid('check_id').notNull(),
    kind: code('kind', careEntryKinds).notNull(),
    sealed: bytes('sealed'),
    by: somebody('by'),
    at: instant('at').notNull().default(now),
  },
  table => [
    oneOf(table.kind, careEntryKinds),
    check('what was done is said in words', sql`(${table.kind} = 'closed') = (${table.sealed} is not null)`),
    foreignKey({
      columns: [table.checkId, table.siteId, table.studyId],
      foreignColumns: [careCheck.id, careCheck.siteId, careCheck.studyId],
    }),
    index('care_check_entry_check').on(table.checkId, table.at),
  ],
)
