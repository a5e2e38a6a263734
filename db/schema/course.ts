import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf, scope } from './columns'
import { consentDecisions, consentDoubts, consentEntrySources, consentPurposes } from './consent-vocabulary'
import { deviationKinds, deviationStates } from './deviation-vocabulary'
import { inScopeOfNote } from './notes'
import { inScopeOfParticipant, staff } from './trial'
import { visit } from './visit'
import { moveReasons, statementStates, statementWays, touchSeats, touchValues, touchWays } from './vocabulary'

const now = sql`vigil_now()`
const somebody = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => staff.id)

/** What a participant said of one purpose. Never changed: what was written down last is what stands. */
export const consentChange = pgTable(
  'consent_change',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    purpose: code('purpose', consentPurposes).notNull(),
    decision: code('decision', [...consentDecisions, ...consentDoubts]).notNull(),
    /** The day at the site on which it was said. */
    decidedOn: date('decided_on').notNull(),
    /** Of the consent form, as the site names it. */
    formVersion: text('form_version'),
    source: code('source', consentEntrySources).notNull(),
    /** The signed note that it rests on, where it does. */
    noteId: uuid('note_id'),
    recordedBy: somebody('recorded_by'),
    recordedAt: instant('recorded_at').notNull().default(now),
  },
  table => [
    oneOf(table.purpose, consentPurposes),
    oneOf(table.decision, [...consentDecisions, ...consentDoubts]),
    oneOf(table.source, consentEntrySources),
    check(
      'a doubt rests on a note',
      sql`${table.decision} not in ('said_no', 'stands') or ${table.source} = 'signed_note'`,
    ),
    check('what rests on a note names it', sql`(${table.source} = 'signed_note') = (${table.noteId} is not null)`),
    inScopeOfParticipant(table),
    inScopeOfNote(table),
    index('consent_change_participant').on(table.participantId, table.purpose, table.recordedAt),
    index('consent_change_study').on(table.studyId, table.id),
  ],
)

/** What must never be done with or said to a participant, in their words; sealed with their identity. */
export const pleaseNever = pgTable(
  'please_never',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    sealed: bytes('sealed').notNull(),
    writtenBy: somebody('written_by'),
    writtenAt: instant('written_at').notNull().default(now),
    endedBy: uuid('ended_by').references(() => staff.id),
    endedAt: instant('ended_at'),
  },
  table => [
    check('an end says when and by whom', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    inScopeOfParticipant(table),
    index('please_never_participant').on(table.participantId),
    index('please_never_study').on(table.studyId, table.id),
  ],
)

/** A departure from the visit schedule: drafted when it is found, completed or dismissed by a person, lapsed where it is no longer one. */
export const deviation = pgTable(
  'deviation',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    visitId: uuid('visit_id')
      .notNull()
      .references(() => visit.id),
    kind: code('kind', deviationKinds).notNull(),
    /** The day the visit was held, or the last on which it could have been. */
    aboutOn: date('about_on').notNull(),
    state: code('state', deviationStates).notNull().default('drafted'),
    reason: code('reason', moveReasons),
    sealed: bytes('sealed'),
    draftedAt: instant('drafted_at').notNull().default(now),
    closedBy: uuid('closed_by').references(() => staff.id),
    closedAt: instant('closed_at'),
  },
  table => [
    oneOf(table.kind, deviationKinds),
    oneOf(table.state, deviationStates),
    oneOf(table.reason, moveReasons),
    check('what is closed says when', sql`(${table.state} = 'drafted') = (${table.closedAt} is null)`),
    check(
      'a person completes or dismisses it',
      sql`${table.state} not in ('completed', 'dismissed') or ${table.closedBy} is not null`,
    ),
    inScopeOfParticipant(table),
    uniqueIndex('deviation_once').on(table.visitId, table.kind).where(sql`${table.state} <> 'lapsed'`),
    index('deviation_participant').on(table.participantId),
    index('deviation_drafted').on(table.siteId, table.aboutOn).where(sql`${table.state} = 'drafted'`),
    index('deviation_study').on(table.studyId, table.id),
  ],
)

/** The participant's own words about a visit, beside the therapists' notes and never edited once they are given. */
export const statement = pgTable(
  'statement',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    visitId: uuid('visit_id')
      .notNull()
      .references(() => visit.id),
    way: code('way', statementWays).notNull(),
    state: code('state', statementStates).notNull().default('open'),
    revision: integer('revision').notNull().default(0),
    sealed: bytes('sealed'),
    /** The day at the site on which it was said. */
    saidOn: date('said_on'),
    askedBy: somebody('asked_by'),
    askedAt: instant('asked_at').notNull().default(now),
    completedAt: instant('completed_at'),
  },
  table => [
    oneOf(table.way, statementWays),
    oneOf(table.state, statementStates),
    check(
      'a completed statement has its words, a day and a time',
      sql`${table.state} not in ('completed', 'entered_in_error') or (${table.sealed} is not null and ${table.saidOn} is not null and ${table.completedAt} is not null)`,
    ),
    inScopeOfParticipant(table),
    index('statement_participant').on(table.participantId),
    index('statement_visit').on(table.visitId),
    index('statement_study').on(table.studyId, table.id),
  ],
)

/** A kind of touch narrowed or widened since the agreement was signed. Never changed: what was written down last is what stands. */
export const touchChange = pgTable(
  'touch_change',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    /** A row of the agreement's matrix. */
    touch: text('touch').notNull(),
    seat: code('seat', touchSeats).notNull(),
    value: code('value', touchValues).notNull(),
    way: code('way', touchWays).notNull(),
    recordedBy: somebody('recorded_by'),
    recordedAt: instant('recorded_at').notNull().default(now),
  },
  table => [
    oneOf(table.seat, touchSeats),
    oneOf(table.value, touchValues),
    oneOf(table.way, touchWays),
    inScopeOfParticipant(table),
    index('touch_change_participant').on(table.participantId, table.recordedAt),
    index('touch_change_study').on(table.studyId, table.id),
  ],
)
