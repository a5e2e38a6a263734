import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { code, oneOf, scope } from './columns'
import { inScopeOfParticipant } from './trial'
import { cancelReasons, measureCodes, moveReasons, noteKinds, visitStates } from './vocabulary'

/** A visit of the schedule, with its target and window as the protocol settings gave them. */
export const visit = pgTable(
  'visit',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    code: text('code').notNull(),
    kind: code('kind', noteKinds).notNull(),
    targetOn: date('target_on').notNull(),
    windowFrom: date('window_from').notNull(),
    windowTo: date('window_to').notNull(),
    state: code('state', visitStates).notNull().default('planned'),
    /** The day it was first planned for, where that is another one. */
    movedFrom: date('moved_from'),
    /** Why its day lies outside its window, or against the order of the protocol. */
    moveReason: code('move_reason', moveReasons),
    cancelReason: code('cancel_reason', cancelReasons),
    /** The measures due at it, as the protocol set them when it was planned: a later protocol asks nothing of it. */
    measures: text('measures', { enum: measureCodes }).array().notNull().default([]),
  },
  table => [
    oneOf(table.kind, noteKinds),
    oneOf(table.state, visitStates),
    oneOf(table.moveReason, moveReasons),
    oneOf(table.cancelReason, cancelReasons),
    check(
      'measures_vocabulary',
      sql`${table.measures} <@ array[${sql.raw(measureCodes.map(one => `'${one}'`).join(', '))}]`,
    ),
    check('a cancelled visit says why', sql`(${table.state} = 'cancelled') = (${table.cancelReason} is not null)`),
    inScopeOfParticipant(table),
    uniqueIndex('visit_code').on(table.participantId, table.code),
    index('visit_due').on(table.siteId, table.state, table.targetOn),
    index('visit_study').on(table.studyId, table.id),
    index('visit_window').on(table.windowTo),
    unique('visit_scope').on(table.id, table.participantId),
  ],
)
