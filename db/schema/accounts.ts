import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf } from './columns'
import { staff, study } from './trial'
import { sessionStates } from './vocabulary'

const now = sql`vigil_now()`

/** Password hash and sealed second factor; reached only through the sign-in functions, by exact key. */
export const credential = pgTable('credential', {
  staffId: uuid('staff_id')
    .primaryKey()
    .references(() => staff.id),
  passwordHash: text('password_hash').notNull(),
  totpSealed: bytes('totp_sealed'),
  /** The last time step used: each code works once. */
  totpStep: bigint('totp_step', { mode: 'number' }),
  /** When the factor was enrolled; null where it came with the password. */
  totpAt: instant('totp_at'),
  /** Keyed hashes of the recovery codes that are left. */
  recovery: bytes('recovery').array(),
  /** When the password was chosen. */
  changedAt: instant('changed_at').notNull().default(now),
  /** When it was last chosen by a link past an earlier one, and who had made that link. */
  reenrolledAt: instant('reenrolled_at'),
  reenrolledBy: uuid('reenrolled_by').references(() => staff.id),
})

/** Somebody of the study has spoken with a person who came in past their password, and says that it is them. */
export const signerConfirmation = pgTable(
  'signer_confirmation',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    /** Of that credential which was chosen then, and of no later one. */
    enrolledAt: instant('enrolled_at').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull().default(now),
  },
  table => [index('signer_confirmation_signer').on(table.staffId, table.studyId)],
)

/** A sign-in. The browser holds a random token; only its hash is here, looked up at each request. */
export const authSession = pgTable(
  'auth_session',
  {
    id: uuid('id').primaryKey(),
    tokenHash: bytes('token_hash').notNull().unique(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    state: code('state', sessionStates).notNull().default('active'),
    address: text('address').notNull(),
    createdAt: instant('created_at').notNull().default(now),
    lastInputAt: instant('last_input_at').notNull().default(now),
    expiresAt: instant('expires_at').notNull(),
    /** When all components were last given, and the last signature after it (21 CFR 11.200(a)(1)). */
    lastSignedAt: instant('last_signed_at'),
    /** When its person last proved who they are, and from where: the gravest readings ask that it was lately. */
    provenAt: instant('proven_at'),
    provenFrom: text('proven_from'),
    /** The forms that it is locked to while the participant holds the screen. */
    handedForms: uuid('handed_forms').array(),
    /** The browser that it was last seen in, where that keeps unsent words. */
    deviceId: uuid('device_id'),
    signingFailures: integer('signing_failures').notNull().default(0),
    endedAt: instant('ended_at'),
  },
  table => [oneOf(table.state, sessionStates), index('auth_session_staff').on(table.staffId)],
)

/**
 * What opens the unsent words that a person left in a browser: made at their first use of it, gone when they end its session
 * from another. Wrapped by the master key; in a backup it opens nothing that is not there.
 */
export const queueDevice = pgTable(
  'queue_device',
  {
    id: uuid('id').notNull(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    wrapped: bytes('wrapped').notNull(),
    madeAt: instant('made_at').notNull().default(now),
  },
  table => [primaryKey({ columns: [table.id, table.staffId] })],
)

/** Attempts counted in the database, per account and per address. */
export const authThrottle = pgTable('auth_throttle', {
  key: bytes('key').primaryKey(),
  failures: integer('failures').notNull(),
  lastAt: instant('last_at').notNull(),
})

/** Why a link is withdrawn before it was used. */
export const withdrawalReasons = ['wrong_person', 'not_joining', 'in_other_hands', 'address_corrected'] as const

/** A single-use link: only the hash of its token is stored. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid('id').primaryKey(),
    tokenHash: bytes('token_hash').notNull().unique(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    studyId: uuid('study_id').references(() => study.id),
    invitedBy: uuid('invited_by').references(() => staff.id),
    createdAt: instant('created_at').notNull().default(now),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by').references(() => staff.id),
    withdrawnFor: code('withdrawn_for', withdrawalReasons),
  },
  table => [
    oneOf(table.withdrawnFor, withdrawalReasons),
    check(
      'a link is used or withdrawn, by somebody for a reason',
      sql`(${table.withdrawnAt} is null) = (${table.withdrawnBy} is null) and (${table.withdrawnAt} is null) = (${table.withdrawnFor} is null) and (${table.withdrawnAt} is null or ${table.acceptedAt} is null)`,
    ),
  ],
)
