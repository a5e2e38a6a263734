import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, code, instant, ofNote, oneOf, scope } from './columns'
import type { FollowedDays } from './followed-days'
import { touchCounted } from './touch-counted'
import { participant, staff } from './trial'
import { visit } from './visit'
import { changeStates, noteKinds, noteStates, type teamRoles } from './vocabulary'

const now = sql`vigil_now()`

/** One note of one visit; keeps its definition for ever. `version` is the one being written, or the frozen one once it is. */
export const note = pgTable(
  'note',
  {
    id: uuid('id').primaryKey(),
    ...scope,
    visitId: uuid('visit_id')
      .notNull()
      .references(() => visit.id),
    kind: code('kind', noteKinds).notNull(),
    definition: text('definition').notNull(),
    status: code('status', noteStates).notNull().default('draft'),
    version: integer('version').notNull().default(1),
    /** The note this one writes anew under the right participant, where that one was entered in error. */
    rewriteOf: uuid('rewrite_of'),
    startedBy: uuid('started_by')
      .notNull()
      .references(() => staff.id),
    startedAt: instant('started_at').notNull().default(now),
  },
  table => [
    oneOf(table.kind, noteKinds),
    oneOf(table.status, noteStates),
    foreignKey({
      columns: [table.participantId, table.siteId, table.studyId],
      foreignColumns: [participant.id, participant.siteId, participant.studyId],
    }),
    unique('note_scope').on(table.id, table.participantId, table.siteId, table.studyId),
    index('note_participant').on(table.participantId),
    index('note_visit').on(table.visitId),
    index('note_baseline').on(table.siteId).where(sql`${table.kind} = 'baseline'`),
  ],
)

/** A child row stands in its note's own scope, or nowhere. */
export const inScopeOfNote = (table: Record<'noteId' | 'participantId' | 'siteId' | 'studyId', AnyPgColumn>) =>
  foreignKey({
    columns: [table.noteId, table.participantId, table.siteId, table.studyId],
    foreignColumns: [note.id, note.participantId, note.siteId, note.studyId],
  })

/** The draft: one sealed row a path, so that two people writing two things never conflict. */
export const noteAnswer = pgTable(
  'note_answer',
  {
    ...ofNote,
    path: text('path').notNull(),
    revision: integer('revision').notNull(),
    sealed: bytes('sealed').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull().default(now),
  },
  table => [primaryKey({ columns: [table.noteId, table.path] }), inScopeOfNote(table)],
)

/** Every change ever sent, also the ones that lost: the field's history. The client's uuid makes a replay harmless. */
export const noteChange = pgTable(
  'note_change',
  {
    id: uuid('id').primaryKey(),
    ...ofNote,
    path: text('path').notNull(),
    base: integer('base').notNull(),
    revision: integer('revision').notNull(),
    state: code('state', changeStates).notNull(),
    /** The conflict that this change settles. */
    resolves: uuid('resolves'),
    sealed: bytes('sealed').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull().default(now),
  },
  table => [
    oneOf(table.state, changeStates),
    inScopeOfNote(table),
    index('note_change_path').on(table.noteId, table.path),
    index('note_change_by').on(table.noteId, table.by),
  ],
)

/** What a version agrees about touch: the kinds that were asked about, in order and in words, and the code of each cell. */
export interface CodedTouch {
  readonly kinds: readonly (readonly [code: string, words: string])[]
  /** `hug.lead` to its code. */
  readonly cells: Readonly<Record<string, string>>
  /** The cells that it makes wider than they held; absent where none. */
  readonly widens?: readonly string[]
}

/** A frozen version: one sealed blob of exactly what was shown, with its content hash. Never changed. */
export const noteVersion = pgTable(
  'note_version',
  {
    ...ofNote,
    version: integer('version').notNull(),
    definition: text('definition').notNull(),
    definitionSha256: text('definition_sha256').notNull(),
    contentHash: text('content_hash').notNull(),
    sealed: bytes('sealed').notNull(),
    /** What it agrees about touch, in codes, for those who narrow it and are given no sealed byte of a note. */
    touch: jsonb('touch').$type<CodedTouch>(),
    /** The therapists whose signatures a session's version needs, by their part in the care team of its day. */
    pair: jsonb('pair').$type<readonly { staffId: string; role: (typeof teamRoles)[number] }[]>(),
    frozenBy: uuid('frozen_by')
      .notNull()
      .references(() => staff.id),
    frozenAt: instant('frozen_at').notNull().default(now),
  },
  table => [primaryKey({ columns: [table.noteId, table.version] }), inScopeOfNote(table)],
)

/**
 * Where a note that waits for a supervisor stands, sooner is lower: touch outside the agreement, risk, then two therapists who
 * differ on whether somebody could leave, then an unlicensed author, then the rest; an overdue countersignature comes after risk.
 */
export const waitingRank = (
  facts: Record<'touchOutside' | 'riskLevel' | 'overdueAt' | 'objections' | 'unlicensedAuthor', AnyPgColumn>,
) =>
  sql<number>`(case when ${facts.touchOutside} > 0 then 0 when ${facts.riskLevel} = 'high' then 1 when ${facts.riskLevel} = 'moderate' then 2 when ${facts.overdueAt} is not null then 3 when ${facts.objections} > 0 then 4 when ${facts.unlicensedAuthor} then 5 else 6 end)`

/** What queries need of a note, written in the deed's own transaction: feeds the queue, ageing and reports alike. */
export const noteFacts = pgTable(
  'note_facts',
  {
    noteId: uuid('note_id').primaryKey(),
    ...scope,
    kind: code('kind', noteKinds).notNull(),
    status: code('status', noteStates).notNull(),
    /** The day the contact began, as soon as that is written down. */
    serviceOn: text('service_on'),
    riskLevel: text('risk_level'),
    gaps: integer('gaps').notNull().default(0),
    /** How many ticks of the closing checklist the other therapist objects to; null where none. */
    objections: integer('objections'),
    openComments: integer('open_comments').notNull().default(0),
    unlicensedAuthor: boolean('unlicensed_author').notNull().default(false),
    closedWithout: text('closed_without'),
    /** When the contact ended, as soon as that is written down. */
    endedAt: instant('ended_at'),
    /** Everybody who is said to have been there, as soon as that is written down. */
    present: uuid('present').array(),
    /** A session that did not take place. */
    notHeld: boolean('not_held'),
    ...touchCounted(),
    /** The effects after a session that this contact reports, by the ids of their items, once it is signed; null where none, and in what was signed before they were noted. */
    reported: uuid('reported').array(),
    /** How the visits stood that followed the day of this session; null where none did. */
    followed: jsonb('followed').$type<FollowedDays>(),
    lastSavedAt: instant('last_saved_at'),
    signedAt: instant('signed_at'),
    dueAt: instant('due_at'),
    /** When the countersignature of this version was found overdue, and who answers for it was told; null where it was not. */
    overdueAt: instant('overdue_at'),
    countersignedAt: instant('countersigned_at'),
  },
  table => [
    oneOf(table.kind, noteKinds),
    oneOf(table.status, noteStates),
    inScopeOfNote(table),
    index('note_facts_queue').on(table.siteId, table.status, table.signedAt, table.noteId),
    index('note_facts_waiting')
      .on(table.studyId, waitingRank(table), table.signedAt, table.noteId)
      .where(sql`${table.status} = 'signed'`),
    index('note_facts_open')
      .on(table.studyId)
      .where(sql`${table.kind} = 'session' and ${table.status} in ('draft', 'returned', 'ready')`),
    index('note_facts_due')
      .on(table.dueAt)
      .where(sql`${table.status} = 'signed' and ${table.dueAt} is not null and ${table.overdueAt} is null`),
    index('note_facts_touch_late').on(table.studyId).where(sql`${table.touchLate} is not null`),
  ],
)
