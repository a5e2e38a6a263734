import { sql } from 'drizzle-orm'
import { check, interval, pgTable, text } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf } from './columns'
import { databaseKinds } from './vocabulary'

/** One row: what kind of database this is, set at creation and never changed, and a sentinel that only the right master key opens. */
export const installation = pgTable(
  'installation',
  {
    kind: code('kind', databaseKinds).primaryKey(),
    clockOffset: interval('clock_offset').notNull().default('0'),
    sentinel: bytes('sentinel').notNull(),
    version: text('version').notNull(),
    createdAt: instant('created_at').notNull().default(sql`clock_timestamp()`),
    seededAt: instant('seeded_at'),
  },
  table => [
    oneOf(table.kind, databaseKinds),
    check('only a demo has an offset', sql`${table.kind} = 'demo' or ${table.clockOffset} = interval '0'`),
  ],
)
