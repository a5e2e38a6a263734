import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf, scope } from './columns'
import { eventDecisions, eventEntryKinds, eventOutcomes, eventReviews } from './event-vocabulary'
import { ofSignature } from './signing'
import { inScopeOfParticipant, staff } from './trial'
import { visit } from './visit'
import { meanings, yesNo } from './vocabulary'

const now = sql`vigil_now()`

/** Something that befell a participant, with what queries and the clock need of it; what is said of it stands in its entries. */
export const adverseEvent = pgTable(
  'adverse_event',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    /** The contact at which it was heard of, where there was one. */
    visitId: uuid('visit_id').references(() => visit.id),
    /** Counted for each participant. */
    number: integer('number').notNull(),
    decision: code('decision', eventDecisions).notNull(),
    /** When the first of the study's staff knew the facts. */
    awareAt: instant('aware_at').notNull(),
    /** As a follow-up said it with a reason; what was said first stays. */
    awareCorrectedAt: instant('aware_corrected_at'),
    /** CTCAE v5. */
    grade: integer('grade'),
    serious: code('serious', yesNo),
    outcome: code('outcome', eventOutcomes),
    /** What the investigator said of a decision that it is none. */
    review: code('review', eventReviews),
    /** When the sponsor was told. */
    reportedAt: instant('reported_at'),
    struckAt: instant('struck_at'),
    enteredBy: uuid('entered_by')
      .notNull()
      .references(() => staff.id),
    enteredAt: instant('entered_at').notNull().default(now),
  },
  table => [
    oneOf(table.decision, eventDecisions),
    oneOf(table.serious, yesNo),
    oneOf(table.outcome, eventOutcomes),
    oneOf(table.review, eventReviews),
    check('grade_range', sql`${table.grade} between 1 and 5`),
    inScopeOfParticipant(table),
    unique('adverse_event_number').on(table.participantId, table.number),
    unique('adverse_event_scope').on(table.id, table.participantId, table.siteId, table.studyId),
    index('adverse_event_clock')
      .on(table.siteId, table.awareAt)
      .where(sql`${table.reportedAt} is null and ${table.struckAt} is null`),
    index('adverse_event_study').on(table.studyId, table.id),
  ],
)

/**
 * The investigator's signature under a list of what others decided is no adverse event, of one participant and one visit or
 * of none: the list as it was shown, with both decisions, sealed. Never changed.
 */
export const decisionSignature = pgTable(
  'decision_signature',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    visitId: uuid('visit_id').references(() => visit.id),
    sealed: bytes('sealed').notNull(),
    ...ofSignature,
  },
  table => [
    oneOf(table.meaning, meanings),
    inScopeOfParticipant(table),
    unique('decision_signature_scope').on(table.id, table.participantId, table.siteId, table.studyId),
    index('decision_signature_participant').on(table.participantId),
    index('decision_signature_study').on(table.studyId, table.id),
  ],
)

/** What somebody said of an event, in the order in which it was said. Never changed: a follow-up is another entry. */
export const adverseEventEntry = pgTable(
  'adverse_event_entry',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    eventId: uuid('event_id').notNull(),
    seq: integer('seq').notNull(),
    kind: code('kind', eventEntryKinds).notNull(),
    sealed: bytes('sealed').notNull(),
    /** Under which list a review was signed. */
    signatureId: uuid('signature_id'),
    by: uuid('by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull().default(now),
  },
  table => [
    oneOf(table.kind, eventEntryKinds),
    foreignKey({
      columns: [table.eventId, table.participantId, table.siteId, table.studyId],
      foreignColumns: [adverseEvent.id, adverseEvent.participantId, adverseEvent.siteId, adverseEvent.studyId],
    }),
    foreignKey({
      columns: [table.signatureId, table.participantId, table.siteId, table.studyId],
      foreignColumns: [
        decisionSignature.id,
        decisionSignature.participantId,
        decisionSignature.siteId,
        decisionSignature.studyId,
      ],
    }),
    unique('adverse_event_entry_seq').on(table.eventId, table.seq),
    index('adverse_event_entry_study').on(table.studyId, table.id),
  ],
)

/** The investigator's signature under an event as it stood: under so many of its entries, once. Never changed. */
export const eventSignature = pgTable(
  'event_signature',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    eventId: uuid('event_id').notNull(),
    /** The first so many: what is added later is not under it. */
    entries: integer('entries').notNull(),
    ...ofSignature,
  },
  table => [
    oneOf(table.meaning, meanings),
    foreignKey({
      columns: [table.eventId, table.participantId, table.siteId, table.studyId],
      foreignColumns: [adverseEvent.id, adverseEvent.participantId, adverseEvent.siteId, adverseEvent.studyId],
    }),
    foreignKey({
      columns: [table.eventId, table.entries],
      foreignColumns: [adverseEventEntry.eventId, adverseEventEntry.seq],
    }),
    unique('event_signature_entries').on(table.eventId, table.entries),
    index('event_signature_participant').on(table.participantId),
    index('event_signature_study').on(table.studyId, table.id),
  ],
)
