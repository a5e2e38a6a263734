import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { code, instant, oneOf, scope } from './columns'
import { ratingDepartures, ratingEntryKinds, ratingReasons } from './rating-vocabulary'
import { inScopeOfParticipant, staff } from './trial'
import { visit } from './visit'

const now = sql`vigil_now()`
const somebody = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => staff.id)

/**
 * An outcome that is rated by somebody outside the care team: that it is due, never what it says. No day stands in it: it counts
 * from its session, wherever that one is planned or held, so whoever moves a session changes nothing here.
 */
export const rating = pgTable(
  'rating',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    code: text('code').notNull(),
    anchorId: uuid('anchor_id').notNull(),
    /** Days after the session, as the protocol had them when it was planned. */
    onDays: integer('on_days').notNull(),
    fromDays: integer('from_days').notNull(),
    toDays: integer('to_days').notNull(),
    plannedBy: somebody('planned_by'),
    plannedAt: instant('planned_at').notNull().default(now),
  },
  table => [
    check(
      'a window opens after the session and holds its day',
      sql`0 <= ${table.fromDays} and ${table.fromDays} <= ${table.onDays} and ${table.onDays} <= ${table.toDays}`,
    ),
    inScopeOfParticipant(table),
    foreignKey({
      columns: [table.anchorId, table.participantId],
      foreignColumns: [visit.id, visit.participantId],
    }),
    unique('rating_code').on(table.participantId, table.code),
    unique('rating_scope').on(table.id, table.siteId, table.studyId),
    index('rating_site').on(table.siteId),
    index('rating_study').on(table.studyId, table.id),
  ],
)

/** Who rates it, that it was done or not, what was taken back and why. Only ever added to; the number says in which order. */
export const ratingEntry = pgTable(
  'rating_entry',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id').notNull(),
    siteId: uuid('site_id').notNull(),
    ratingId: uuid('rating_id').notNull(),
    number: integer('number').notNull(),
    kind: code('kind', ratingEntryKinds).notNull(),
    raterId: uuid('rater_id').references(() => staff.id),
    doneOn: date('done_on'),
    reason: code('reason', ratingReasons),
    departure: code('departure', ratingDepartures),
    by: somebody('by'),
    at: instant('at').notNull().default(now),
  },
  table => [
    oneOf(table.kind, ratingEntryKinds),
    oneOf(table.reason, ratingReasons),
    oneOf(table.departure, ratingDepartures),
    check('who is assigned is named', sql`(${table.kind} = 'assigned') = (${table.raterId} is not null)`),
    check('what was done has its day', sql`(${table.kind} = 'done') = (${table.doneOn} is not null)`),
    check('what was explained is named', sql`(${table.kind} = 'explained') = (${table.departure} is not null)`),
    check(
      'what takes a reason has one',
      sql`(${table.kind} in ('not_done', 'taken_back', 'called_off', 'explained')) = (${table.reason} is not null)`,
    ),
    foreignKey({
      columns: [table.ratingId, table.siteId, table.studyId],
      foreignColumns: [rating.id, rating.siteId, rating.studyId],
    }),
    unique('rating_entry_number').on(table.ratingId, table.number),
  ],
)
