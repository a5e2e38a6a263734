import { type StaffRole, teamRoles } from '@/db/schema/vocabulary'

/** A role held where, from when to when; a missing site means every site of the study. */
export interface Membership {
  readonly id: string
  readonly studyId: string
  readonly siteId: string | null
  readonly role: StaffRole
}

/** Emergency access to one participant's record that is open now. */
export interface Emergency {
  readonly id: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
  readonly endsAt: string
}

/** The person who asks, with the memberships that hold now: read from the database at each request, never from a token. */
export interface Actor {
  readonly staffId: string
  readonly name: string
  readonly email: string
  readonly sessionId: string | null
  readonly memberships: readonly Membership[]
  readonly emergencies: readonly Emergency[]
  /** They proved again who they are, in this session, from this address and lately: asked before the gravest readings. */
  readonly proven: boolean
}

/** True when the actor holds one of the roles there today. */
export function holds(
  actor: Actor,
  roles: readonly StaffRole[],
  where: { studyId: string; siteId?: string | null },
): boolean {
  return actor.memberships.some(
    membership =>
      roles.includes(membership.role) &&
      membership.studyId === where.studyId &&
      (membership.siteId === null || !where.siteId || membership.siteId === where.siteId),
  )
}

/** True when the actor holds one of the roles for every site of the study today. */
export const holdsThroughout = (actor: Actor, roles: readonly StaffRole[], { studyId }: { studyId: string }): boolean =>
  actor.memberships.some(one => one.siteId === null && one.studyId === studyId && roles.includes(one.role))

/** Whose record is open to the actor in an emergency, while they hold a care role at that site. */
export const emergenciesOf = (actor: Actor): readonly Emergency[] =>
  actor.emergencies.filter(one => holds(actor, teamRoles, one))

export const inEmergency = (actor: Actor, participantId: string): boolean =>
  emergenciesOf(actor).some(one => one.participantId === participantId)

/**
 * The actor as the audit trail names them: under the role that carries the deed, which is the first of those held there that
 * would be enough by itself for the deed's own rule. Without a rule, and where only several together are enough, the first held there.
 */
export function recorderOf<Place extends { studyId: string; siteId?: string | null }>(
  actor: Actor,
  where: Place,
  rule: (alone: Actor, where: Place) => boolean = () => true,
) {
  const here = actor.memberships.filter(
    membership =>
      membership.studyId === where.studyId &&
      (membership.siteId === null || !where.siteId || membership.siteId === where.siteId),
  )
  const carrying = here.find(one => rule({ ...actor, memberships: [one] }, where)) ?? here[0]
  return { staffId: actor.staffId, role: carrying?.role ?? 'none', sessionId: actor.sessionId }
}
