import type { StaffRole } from '@/db/schema/vocabulary'
import { type Actor, holds, holdsThroughout } from './actor'

interface Study {
  readonly studyId: string
}
/** A role as it is to be granted, or as somebody holds it. */
export interface Grant extends Study {
  readonly staffId: string
  readonly siteId: string | null
  readonly role: StaffRole
}
/** Somebody’s account, reached through a study they belong to. */
interface Account extends Study {
  readonly staffId: string
}

/**
 * Who keeps accounts, sites and roles, used by the button and by the use-case. Nobody grants themselves a role, or whoever keeps
 * the accounts could read every note; and nobody ends or suspends their own, so an administrator always remains. An administrator
 * keeps the whole study: the role is granted for all its sites, and whoever holds it for one site from before has the roles of that site in hand.
 */
export const mayAdminister = {
  setStudySettings: (actor: Actor, study: Study) => holds(actor, ['administrator'], study),
  addSite: (actor: Actor, study: Study) => holds(actor, ['administrator'], study),
  /** Its name, and its clock where nothing is recorded by it. */
  correctSite: (actor: Actor, study: Study) => holds(actor, ['administrator'], study),
  inviteStaff: (actor: Actor, study: Study) => holds(actor, ['administrator'], study),
  readPeople: (actor: Actor, study: Study) => holds(actor, ['administrator', 'investigator'], study),
  /** The investigator lets a study monitor in, at their own site. */
  grantMembership: (actor: Actor, grant: Grant) => keepsRole(actor, grant),
  endMembership: (actor: Actor, grant: Grant) => keepsRole(actor, grant),
  suspendStaff: (actor: Actor, account: Account) =>
    account.staffId !== actor.staffId && holds(actor, ['administrator'], account),
  /** The name that is printed with a signature, and the address to sign in with; nobody’s own. */
  correctStaff: (actor: Actor, account: Account) =>
    account.staffId !== actor.staffId && holds(actor, ['administrator'], account),
  /** When the people of the study signed in, and where that was refused. */
  readSignIns: (actor: Actor, study: Study) => holds(actor, ['administrator'], study),
  /** Nobody makes themselves a link past their own password. */
  letEnrolAgain: (actor: Actor, account: Account) =>
    account.staffId !== actor.staffId && holds(actor, ['administrator'], account),
  addLicence: (actor: Actor, account: Account) => holds(actor, ['administrator'], account),
}

const keepsRole = (actor: Actor, grant: Grant) =>
  grant.staffId !== actor.staffId && (administers(actor, grant) || ownMonitor(actor, grant))

const administers = (actor: Actor, { studyId, siteId }: Grant) =>
  holdsThroughout(actor, ['administrator'], { studyId }) ||
  (siteId !== null && holds(actor, ['administrator'], { studyId, siteId }))

const ownMonitor = (actor: Actor, grant: Grant) =>
  grant.role === 'monitor' && grant.siteId !== null && holds(actor, ['investigator'], grant)
