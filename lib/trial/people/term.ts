import type { MembershipRow } from './membership-repository'

/** A role as somebody holds it, where and from when to when. */
export type Term = Pick<MembershipRow, 'staffId' | 'studyId' | 'siteId' | 'role' | 'startsAt' | 'endsAt'>

/** Whether two roles are held at one site at one time. */
export const meets = (one: Term, other: Term): boolean =>
  (one.siteId === null || other.siteId === null || one.siteId === other.siteId) &&
  (one.endsAt === null || one.endsAt > other.startsAt) &&
  (other.endsAt === null || other.endsAt > one.startsAt)
