import { and, type Column, eq, inArray, isNull, ne, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { note } from '@/db/schema/notes'
import { careTeam, membership } from '@/db/schema/trial'
import type { StaffRole, TeamRole } from '@/db/schema/vocabulary'
import { type Actor, emergenciesOf } from './actor'

/** Roles that see the notes of a site: what each may read of them is decided in lib/notes. */
export const noteReaders = ['supervisor', 'investigator', 'monitor'] as const
/** Roles that keep a site's baseline forms, and see no other note. */
export const baselineWriters = ['coordinator'] as const
/** Roles that see a site's participants (codes and visits, never names). */
export const participantReaders = ['supervisor', 'investigator', 'coordinator', 'monitor'] as const
export const therapists = ['therapist', 'cotherapist'] as const
export const careRoles = ['therapist', 'cotherapist', 'session_staff'] as const

/** Roles that see flagged events across the sites where they hold them. */
export const safetyReaders = ['safety_officer'] as const

export interface Scoped {
  studyId: Column
  siteId: Column
  participantId: Column
}
/** Rows that are of a kind, or belong to a note that is. */
type OfNotes = Scoped & ({ kind: Column } | { noteId: Column })

/** Rows of notes that this person may know of: their own participants', or their site's. Everything else is not found. */
export const notesInSightOf = (tx: Tx, actor: Actor, table: OfNotes): SQL =>
  either(
    inArray(table.participantId, inCareOf(tx, actor, careRoles)),
    openedBy(actor, table),
    placesOf(actor, noteReaders, table),
    both(isBaseline(tx, table), placesOf(actor, baselineWriters, table)),
  )

/** Rows of notes that this person writes: the therapists' of their participants, the nights of those they watch, their site's forms. */
export const notesWrittenBy = (tx: Tx, actor: Actor, table: Scoped & { kind: Column }): SQL =>
  either(
    both(ne(table.kind, 'baseline'), inArray(table.participantId, inCareOf(tx, actor, therapists))),
    both(eq(table.kind, 'overnight'), inArray(table.participantId, inCareOf(tx, actor, ['session_staff']))),
    both(eq(table.kind, 'baseline'), placesOf(actor, baselineWriters, table)),
  )

/** Forms of measures that this person may know of: their own participants', or their site's where they read notes. */
export const measuresInSightOf = (tx: Tx, actor: Actor, table: Scoped): SQL =>
  either(
    inArray(table.participantId, inCareOf(tx, actor, careRoles)),
    openedBy(actor, table),
    placesOf(actor, noteReaders, table),
  )

/** Statements of participants: those of one's own participants or site for who reads the notes, and those one asked for oneself. */
export const statementsInSightOf = (tx: Tx, actor: Actor, table: Scoped & { askedBy: Column }): SQL =>
  either(
    inArray(table.participantId, inCareOf(tx, actor, therapists)),
    placesOf(actor, ['supervisor', 'investigator'], table),
    both(eq(table.askedBy, actor.staffId), placesOf(actor, ['coordinator'], table)),
  )

/** Participants, visits and care teams that this person may know of. */
export const participantsInSightOf = (tx: Tx, actor: Actor, table: Scoped): SQL =>
  either(
    inArray(table.participantId, inCareOf(tx, actor, careRoles)),
    openedBy(actor, table),
    placesOf(actor, participantReaders, table),
  )

/**
 * Adverse events that this person may know of: their participants', and of a safety officer's sites those that are flagged:
 * found serious, or not assessed yet. Until it is assessed the clock runs; what is said to be none is the investigator's.
 */
export const eventsInSightOf = (
  tx: Tx,
  actor: Actor,
  table: Scoped & { decision: Column; serious: Column; struckAt: Column },
): SQL => either(participantsInSightOf(tx, actor, table), both(isFlagged(table), placesOf(actor, safetyReaders, table)))

export const isFlagged = ({
  decision,
  serious,
  struckAt,
}: {
  decision: Column
  serious: Column
  struckAt: Column
}): SQL => either(eq(serious, 'yes'), both(isNull(serious), ne(decision, 'not_ae'), isNull(struckAt)))

/** Rows of the places where the actor holds one of the roles. */
export const placesOf = (actor: Actor, roles: readonly StaffRole[], table: { studyId: Column; siteId: Column }): SQL =>
  either(
    ...actor.memberships
      .filter(one => roles.includes(one.role))
      .map(one => (one.siteId === null ? eq(table.studyId, one.studyId) : eq(table.siteId, one.siteId))),
  )

/** Rows of the studies where the actor holds one of the roles. */
export const studiesOf = (actor: Actor, roles: readonly StaffRole[], column: Column): SQL =>
  either(...actor.memberships.filter(one => roles.includes(one.role)).map(one => eq(column, one.studyId)))

/** Rows of participants whose record is open to the actor in an emergency: to read, whatever it is. */
const openedBy = (actor: Actor, table: { participantId: Column }): SQL =>
  either(...emergenciesOf(actor).map(one => eq(table.participantId, one.participantId)))

/** Participants assigned to the actor today in one of the roles, at a site where they still hold one of them. */
export const inCareOf = (tx: Tx, actor: Actor, roles: readonly TeamRole[]) =>
  caredFor(tx, actor.staffId, roles, placesOf(actor, roles, careTeam))

const caredFor = (tx: Tx, staffId: string | Placeholder, roles: readonly TeamRole[], there: SQL) =>
  tx
    .select({ id: careTeam.participantId })
    .from(careTeam)
    .where(
      and(
        eq(careTeam.staffId, staffId),
        inArray(careTeam.role, [...roles]),
        sql`${careTeam.startsAt} <= vigil_now()`,
        sql`(${careTeam.endsAt} is null or ${careTeam.endsAt} > vigil_now())`,
        there,
      ),
    )

/** `notesInSightOf` for a prepared statement, whose values are the actor's `eyes`. */
export const notesInSight = (tx: Tx, table: OfNotes): SQL =>
  either(
    inArray(
      table.participantId,
      caredFor(tx, sql.placeholder('staffId'), careRoles, placesAsked('careStudies', 'careSites', careTeam)),
    ),
    sql`${table.participantId} = any (${sql.placeholder('emergencies')})`,
    placesAsked('studies', 'sites', table),
    both(isBaseline(tx, table), placesAsked('baselineStudies', 'baselineSites', table)),
  )

const isBaseline = (tx: Tx, table: OfNotes): SQL =>
  'kind' in table
    ? eq(table.kind, 'baseline')
    : inArray(table.noteId, tx.select({ id: note.id }).from(note).where(eq(note.kind, 'baseline')))

/** What of an actor the sight of notes depends on. */
export function eyes(actor: Actor) {
  const [care, read] = [placesHeld(actor, careRoles), placesHeld(actor, noteReaders)]
  const { studies: baselineStudies, sites: baselineSites } = placesHeld(actor, baselineWriters)
  return {
    staffId: actor.staffId,
    emergencies: emergenciesOf(actor).map(one => one.participantId),
    careStudies: care.studies,
    careSites: care.sites,
    ...read,
    baselineStudies,
    baselineSites,
  }
}

/** Where the actor holds one of the roles: whole studies, and single sites. */
function placesHeld({ memberships }: Actor, roles: readonly StaffRole[]) {
  const held = memberships.filter(one => roles.includes(one.role))
  return {
    studies: held.flatMap(one => (one.siteId === null ? [one.studyId] : [])),
    sites: held.flatMap(one => one.siteId ?? []),
  }
}

const placesAsked = (studies: string, sites: string, table: { studyId: Column; siteId: Column }): SQL =>
  either(
    sql`${table.studyId} = any (${sql.placeholder(studies)})`,
    sql`${table.siteId} = any (${sql.placeholder(sites)})`,
  )

/** Everybody who holds or held a role in a study that the actor administers. */
export const administeredBy = (tx: Tx, actor: Actor) =>
  tx
    .select({ id: sql<string>`${membership.staffId}::text` })
    .from(membership)
    .where(studiesOf(actor, ['administrator'], membership.studyId))

export const either = (...conditions: SQL[]): SQL => or(...conditions) ?? sql`false`
export const both = (...conditions: SQL[]): SQL => and(...conditions) ?? sql`true`
