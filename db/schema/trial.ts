import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { code, instant, oneOf, scope } from './columns'
import { installation } from './installation'
import type { StudySettings } from './study-settings'
import { ageBands, databaseKinds, staffRoles, staffStates, teamRoles } from './vocabulary'

const now = sql`vigil_now()`

export const study = pgTable(
  'study',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull().unique(),
    title: text('title').notNull(),
    databaseKind: code('database_kind', databaseKinds)
      .notNull()
      .references(() => installation.kind),
    settings: jsonb('settings').$type<StudySettings>().notNull(),
    createdAt: instant('created_at').notNull().default(now),
  },
  table => [oneOf(table.databaseKind, databaseKinds)],
)
const ofStudy = () =>
  uuid('study_id')
    .notNull()
    .references(() => study.id)

export const site = pgTable(
  'site',
  {
    id: uuid('id').primaryKey(),
    studyId: ofStudy(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull(),
  },
  table => [unique().on(table.studyId, table.code), unique().on(table.id, table.studyId)],
)

/** Staff names and e-mail addresses stay plain: they sign. An id is never used again (21 CFR 11.100). */
export const staff = pgTable(
  'staff',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    state: code('state', staffStates).notNull(),
    databaseKind: code('database_kind', databaseKinds)
      .notNull()
      .references(() => installation.kind),
    createdAt: instant('created_at').notNull().default(now),
  },
  table => [
    oneOf(table.state, staffStates),
    oneOf(table.databaseKind, databaseKinds),
    check(
      'real databases refuse demo accounts',
      sql`${table.databaseKind} = 'demo' or ${table.email} not like '%@demo.test'`,
    ),
    check('addresses are lower case', sql`${table.email} = lower(${table.email})`),
  ],
)

/** Who holds which role where, from when to when. No site = every site of the study. */
export const membership = pgTable(
  'membership',
  {
    id: uuid('id').primaryKey(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    studyId: ofStudy(),
    siteId: uuid('site_id').references(() => site.id),
    role: code('role', staffRoles).notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
    suspendedAt: instant('suspended_at'),
    grantedBy: uuid('granted_by').references(() => staff.id),
  },
  table => [
    oneOf(table.role, staffRoles),
    index('membership_staff').on(table.staffId),
    index('membership_study').on(table.studyId),
  ],
)

/** Somebody who takes part, by code alone. Band and area are worked out of the vault as it is written: nobody opens it for a form or an export. */
export const participant = pgTable(
  'participant',
  {
    id: uuid('id').primaryKey(),
    studyId: ofStudy(),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
    code: text('code').notNull(),
    consentOn: date('consent_on').notNull(),
    enrolledOn: date('enrolled_on').notNull(),
    ageBand: code('age_band', ageBands),
    zip3: text('zip3'),
    createdAt: instant('created_at').notNull().default(now),
  },
  table => [
    oneOf(table.ageBand, ageBands),
    check('an area is three digits', sql`${table.zip3} ~ '^[0-9]{3}$'`),
    unique().on(table.studyId, table.code),
    uniqueIndex('participant_code').on(table.studyId, sql`upper(${table.code})`),
    unique('participant_scope').on(table.id, table.siteId, table.studyId),
    index('participant_site').on(table.siteId),
  ],
)

/** What belongs to a participant stands in the participant's own scope, or nowhere. */
export const inScopeOfParticipant = (table: Record<'participantId' | 'siteId' | 'studyId', AnyPgColumn>) =>
  foreignKey({
    columns: [table.participantId, table.siteId, table.studyId],
    foreignColumns: [participant.id, participant.siteId, participant.studyId],
  })

/** Who cares for whom, from when to when: the only way to a participant's notes for a therapist. */
export const careTeam = pgTable(
  'care_team',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    role: code('role', teamRoles).notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
  },
  table => [
    oneOf(table.role, teamRoles),
    inScopeOfParticipant(table),
    index('care_team_staff').on(table.staffId),
    index('care_team_participant').on(table.participantId),
    index('care_team_study').on(table.studyId, table.id),
  ],
)
