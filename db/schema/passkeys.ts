import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf } from './columns'
import { passkeyPurposes } from './passkey-vocabulary'
import { staff } from './trial'

const now = sql`vigil_now()`

/** A passkey: what a person's device signs with. The private half never leaves it; a row that is taken away stays, and opens nothing. */
export const passkey = pgTable(
  'passkey',
  {
    id: uuid('id').primaryKey(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    /** As the device names it. */
    credentialId: bytes('credential_id').notNull().unique(),
    /** A COSE key (RFC 9052). */
    publicKey: bytes('public_key').notNull(),
    /** How often the device says that it signed; nought where it does not count. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    /** How a browser reaches the device. */
    transports: text('transports').array().notNull(),
    name: text('name').notNull(),
    addedAt: instant('added_at').notNull().default(now),
    usedAt: instant('used_at'),
    removedAt: instant('removed_at'),
  },
  table => [
    uniqueIndex('passkey_name').on(table.staffId, sql`lower(${table.name})`).where(sql`removed_at is null`),
    index('passkey_staff').on(table.staffId),
  ],
)

/** What a device is asked to sign: random, for one purpose, for five minutes, once. Only its hash is here. */
export const passkeyChallenge = pgTable(
  'passkey_challenge',
  {
    hash: bytes('hash').primaryKey(),
    purpose: code('purpose', passkeyPurposes).notNull(),
    /** A hash of the session, or of what the browser holds before there is one. */
    boundTo: bytes('bound_to').notNull(),
    /** Where this server stood when it asked. */
    rpId: text('rp_id').notNull(),
    origin: text('origin').notNull(),
    askedAt: instant('asked_at').notNull().default(now),
  },
  table => [oneOf(table.purpose, passkeyPurposes), index('passkey_challenge_asked').on(table.askedAt)],
)
