import { sql } from 'drizzle-orm'
import { check, index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf, scope } from './columns'
import { emergencyFindings, emergencyReasons } from './emergency-vocabulary'
import { inScopeOfParticipant, staff } from './trial'

/** That somebody outside of a participant's care team opened their record in an emergency, to read, until when and why; and what its review found. */
export const emergencyAccess = pgTable(
  'emergency_access',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    reason: code('reason', emergencyReasons).notNull(),
    /** Their words, under the participant's own key: it is theirs to use once the access stands, within the same deed. */
    sealed: bytes('sealed'),
    openedAt: instant('opened_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    endedAt: instant('ended_at'),
    finding: code('finding', emergencyFindings),
    reviewSealed: bytes('review_sealed'),
    reviewedBy: uuid('reviewed_by').references(() => staff.id),
    reviewedAt: instant('reviewed_at'),
  },
  table => [
    oneOf(table.reason, emergencyReasons),
    oneOf(table.finding, emergencyFindings),
    inScopeOfParticipant(table),
    check(
      'it ends after it was opened',
      sql`${table.endsAt} > ${table.openedAt} and ${table.endedAt} >= ${table.openedAt}`,
    ),
    check(
      'a review is whole',
      sql`num_nonnulls(${table.finding}, ${table.reviewSealed}, ${table.reviewedBy}, ${table.reviewedAt}) in (0, 4)`,
    ),
    check('nobody reviews their own', sql`${table.reviewedBy} <> ${table.staffId}`),
    index('emergency_staff').on(table.staffId, table.endsAt),
    index('emergency_participant').on(table.participantId),
    index('emergency_study').on(table.studyId, table.id),
    index('emergency_unreviewed').on(table.siteId).where(sql`${table.finding} is null`),
  ],
)
