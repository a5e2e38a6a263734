import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, code, instant, oneOf } from './columns'
import type { StudySettings } from './study-settings'
import { staff, study } from './trial'
import { exportProfiles, exportPurposes, exportStates, releaseDecisions } from './vocabulary'

const now = sql`vigil_now()`

/** A study and one recipient: codes are random within it and used again by its later exports. */
export const exportProject = pgTable(
  'export_project',
  {
    id: uuid('id').primaryKey(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    recipient: text('recipient').notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull().default(now),
  },
  table => [
    unique().on(table.studyId, table.recipient),
    uniqueIndex('export_project_recipient').on(table.studyId, sql`lower(${table.recipient})`),
  ],
)

/** The random code of a person in one export project, sealed (45 CFR 164.514(c)). */
export const exportCode = pgTable(
  'export_code',
  {
    projectId: uuid('project_id')
      .notNull()
      .references(() => exportProject.id),
    studyId: uuid('study_id').notNull(),
    personId: uuid('person_id').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  table => [
    primaryKey({ columns: [table.projectId, table.personId] }),
    index('export_code_study').on(table.studyId, table.projectId, table.personId),
  ],
)

export const exportRequest = pgTable(
  'export',
  {
    id: uuid('id').primaryKey(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => exportProject.id),
    studyId: uuid('study_id')
      .notNull()
      .references(() => study.id),
    profile: code('profile', exportProfiles).notNull(),
    /** Null is the trial's own analysis. */
    purpose: code('purpose', exportPurposes),
    state: code('state', exportStates).notNull().default('requested'),
    requestedBy: uuid('requested_by')
      .notNull()
      .references(() => staff.id),
    requestedAt: instant('requested_at').notNull().default(now),
    /** Rows are frozen here: only versions signed at or before it. */
    cutoffAt: instant('cutoff_at').notNull().default(now),
    /** The study's kinds of touch as they were then, for a column each; the usual ones where none were set. */
    touchKinds: jsonb('touch_kinds').$type<StudySettings['touchKinds']>(),
    sha256: text('sha256'),
    byteCount: integer('byte_count'),
    failure: text('failure'),
    builtAt: instant('built_at'),
  },
  table => [
    oneOf(table.profile, exportProfiles),
    oneOf(table.purpose, exportPurposes),
    oneOf(table.state, exportStates),
    index('export_study').on(table.studyId, table.requestedAt),
  ],
)

/** How far a build has come; survives a reload, and is no evidence of anything. */
export const exportProgress = pgTable('export_progress', {
  exportId: uuid('export_id')
    .primaryKey()
    .references(() => exportRequest.id),
  studyId: uuid('study_id').notNull(),
  total: integer('total').notNull().default(0),
  done: integer('done').notNull().default(0),
  /** Who builds it now: a worker that finds another's id here stops. */
  builder: uuid('builder'),
  /** How often it was taken up since the last page; a build that only ever dies is given up. */
  tries: integer('tries').notNull().default(0),
  pages: integer('pages').notNull().default(0),
  /** The participant code after which the next page begins; a killed build goes on from here. */
  reached: text('reached').notNull().default(''),
  /** SHA-256 of the headings that the pages so far were gathered under. */
  shape: text('shape').notNull().default(''),
})

/** The rows of one page for one file, until the package is closed. */
export const exportChunk = pgTable(
  'export_chunk',
  {
    exportId: uuid('export_id')
      .notNull()
      .references(() => exportRequest.id),
    studyId: uuid('study_id').notNull(),
    file: text('file').notNull(),
    page: integer('page').notNull(),
    content: bytes('content').notNull(),
    rowCount: integer('row_count').notNull(),
  },
  table => [primaryKey({ columns: [table.exportId, table.file, table.page] })],
)

/** A file inside the closed zip, with its first lines: what the releaser is shown is what will leave. */
export const exportFile = pgTable(
  'export_file',
  {
    exportId: uuid('export_id')
      .notNull()
      .references(() => exportRequest.id),
    studyId: uuid('study_id').notNull(),
    path: text('path').notNull(),
    sha256: text('sha256').notNull(),
    rowCount: integer('row_count').notNull(),
    byteCount: integer('byte_count').notNull(),
    head: text('head').notNull(),
  },
  table => [primaryKey({ columns: [table.exportId, table.path] })],
)

/** The closed zip, in parts, so that any server process can hand it out. */
export const exportPart = pgTable(
  'export_part',
  {
    exportId: uuid('export_id')
      .notNull()
      .references(() => exportRequest.id),
    studyId: uuid('study_id').notNull(),
    part: integer('part').notNull(),
    content: bytes('content').notNull(),
  },
  table => [primaryKey({ columns: [table.exportId, table.part] })],
)

export const release = pgTable(
  'release',
  {
    id: uuid('id').primaryKey(),
    exportId: uuid('export_id')
      .notNull()
      .references(() => exportRequest.id)
      .unique(),
    studyId: uuid('study_id').notNull(),
    decision: code('decision', releaseDecisions).notNull(),
    sha256: text('sha256').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull().default(now),
    /** Why it was refused, sealed with the study's key. */
    reason: bytes('reason'),
  },
  table => [oneOf(table.decision, releaseDecisions), index('release_study').on(table.studyId, table.id)],
)
