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

/** Whose record is open to the actor in an emergency, while they hold a care role at that site. */
export const emergenciesOf = (actor: Actor): readonly Emergency[] =>
  actor.emergencies.filter(one => holds(actor, teamRoles, one))

export const inEmergency = (actor: Actor, participantId: string): boolean =>
  emergenciesOf(actor).some(one => one.participantId === participantId)

/** The actor as the audit trail names them: under the first of the roles that carried the deed. */
export function recorderOf(actor: Actor, where: { studyId: string; siteId?: string | null }) {
  const role = actor.memberships.find(
    membership =>
      membership.studyId === where.studyId &&
      (membership.siteId === null || !where.siteId || membership.siteId === where.siteId),
  )?.role
  return { staffId: actor.staffId, role: role ?? 'none', sessionId: actor.sessionId }
}
