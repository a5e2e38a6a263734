import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf, scope } from './columns'
import { participant, staff } from './trial'
import { visit } from './visit'
import { concerns, measureStates, measureWays, notDoneReasons } from './vocabulary'

/** One form of a measure at one visit: what was answered is sealed; how far it is, and whether it raises a concern, is not. */
export const measureForm = pgTable(
  'measure_form',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    visitId: uuid('visit_id')
      .notNull()
      .references(() => visit.id),
    /** `phq9@1`: a form keeps its version for ever. */
    measure: text('measure').notNull(),
    way: code('way', measureWays).notNull(),
    state: code('state', measureStates).notNull().default('open'),
    revision: integer('revision').notNull().default(0),
    sealed: bytes('sealed'),
    /** The day at the site on which it was answered. */
    answeredOn: text('answered_on'),
    /** Who handed the form over, or wrote the answers down. */
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => staff.id),
    askedAt: instant('asked_at').notNull().default(sql`vigil_now()`),
    completedAt: instant('completed_at'),
    concern: code('concern', concerns),
    /** Why it was not done; what the participant declined says so by its state. */
    notDoneReason: code('not_done_reason', notDoneReasons),
    /** The therapist who was shown the concern. */
    seenBy: uuid('seen_by').references(() => staff.id),
    seenAt: instant('seen_at'),
    /** The supervisor who looked at an answer that is as it was before. */
    reviewedBy: uuid('reviewed_by').references(() => staff.id),
    reviewedAt: instant('reviewed_at'),
  },
  table => [
    oneOf(table.way, measureWays),
    oneOf(table.state, measureStates),
    oneOf(table.concern, concerns),
    oneOf(table.notDoneReason, notDoneReasons),
    check('what was not done says why', sql`(${table.state} = 'not_done') = (${table.notDoneReason} is not null)`),
    check(
      'a completed form has its answers, a day and a time',
      sql`${table.state} not in ('completed', 'entered_in_error') or (${table.sealed} is not null and ${table.answeredOn} is not null and ${table.completedAt} is not null)`,
    ),
    foreignKey({
      columns: [table.participantId, table.siteId, table.studyId],
      foreignColumns: [participant.id, participant.siteId, participant.studyId],
    }),
    index('measure_form_participant').on(table.participantId, table.measure),
    index('measure_form_visit').on(table.visitId),
    index('measure_form_concern').on(table.siteId, table.completedAt).where(sql`${table.concern} is not null`),
  ],
)
