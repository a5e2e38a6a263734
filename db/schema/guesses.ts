import { sql } from 'drizzle-orm'
import { check, index, pgTable, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf } from './columns'
import { staff, study } from './trial'
import { unblindingReasons, unblindingStates } from './vocabulary'

/** A study's lock for treatment guesses: whoever has this half locks with it. The half that opens is a data key nobody is given before the unblinding. */
export const guessLock = pgTable('guess_lock', {
  studyId: uuid('study_id')
    .primaryKey()
    .references(() => study.id),
  /** The data key whose secret is the other half. */
  keyId: uuid('key_id').notNull(),
  publicKey: bytes('public_key').notNull(),
})

/**
 * A treatment guess, locked as it is saved. Whose it is, of whom, of which session, when, and whether the sheet was declined
 * stand inside, all of one length, so that rows tell nothing but that a sheet was closed. The app may only add to it.
 */
export const treatmentGuess = pgTable(
  'treatment_guess',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    /** A therapist's own; null where a participant had the screen. */
    writer: uuid('writer').references(() => staff.id),
    /** Blind index of session and person: one each. */
    mark: bytes('mark').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  table => [unique('treatment_guess_once').on(table.mark), index('treatment_guess_study').on(table.studyId, table.id)],
)

/** The act of two persons that opens a study's treatment guesses, all at once and for ever. */
export const unblinding = pgTable(
  'unblinding',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    state: code('state', unblindingStates).notNull().default('requested'),
    reason: code('reason', unblindingReasons).notNull(),
    /** The reference that it rests on, and the words beside it. */
    sealed: bytes('sealed').notNull(),
    requestedBy: uuid('requested_by')
      .notNull()
      .references(() => staff.id),
    requestedAt: instant('requested_at').notNull().default(sql`vigil_now()`),
    expiresAt: instant('expires_at').notNull(),
    decidedBy: uuid('decided_by').references(() => staff.id),
    decidedAt: instant('decided_at'),
  },
  table => [
    oneOf(table.state, unblindingStates),
    oneOf(table.reason, unblindingReasons),
    check(
      'two persons decide an unblinding',
      sql`${table.state} not in ('confirmed', 'refused') or (${table.decidedBy} is not null and ${table.decidedBy} <> ${table.requestedBy})`,
    ),
    check('what was decided says when', sql`(${table.state} = 'requested') = (${table.decidedAt} is null)`),
    index('unblinding_study').on(table.studyId, table.id),
    uniqueIndex('unblinding_one').on(table.studyId).where(sql`${table.state} in ('requested', 'confirmed')`),
  ],
)
