import { sql } from 'drizzle-orm'
import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { code, instant, oneOf } from './columns'
import { site, staff, study } from './trial'
import { delegatedTasks } from './vocabulary'

const now = sql`vigil_now()`

export const licence = pgTable(
  'licence',
  {
    id: uuid('id').primaryKey(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    title: text('title').notNull(),
    number: text('number').notNull(),
    authority: text('authority').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    /** When somebody said that it was entered wrongly: it never entitled. */
    struckAt: instant('struck_at'),
  },
  table => [index('licence_staff').on(table.staffId)],
)

export const delegation = pgTable(
  'delegation',
  {
    id: uuid('id').primaryKey(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
    task: code('task', delegatedTasks).notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    authorisedBy: uuid('authorised_by')
      .notNull()
      .references(() => staff.id),
    authorisedAt: instant('authorised_at').notNull().default(now),
  },
  table => [
    oneOf(table.task, delegatedTasks),
    index('delegation_staff').on(table.staffId, table.studyId),
    index('delegation_study').on(table.studyId, table.id),
  ],
)
