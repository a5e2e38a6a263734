import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findStudy, type SiteRow, type StudyRow, sitesOf } from './study-repository'

export type Study = StudyRow & {
  readonly sites: readonly SiteRow[]
  /** Those where the actor holds a role. */
  readonly ownSites: readonly SiteRow[]
  /** IANA name of the clock that this actor's pages go by: their sites', or UTC where those have several. */
  readonly zone: string
}

/** The study with its settings, sites and clocks; not found for whoever holds no role in it. */
export const readStudy = (actor: Actor, studyId: string): Promise<Study> =>
  asActor(actor.staffId, tx => studyInSight(tx, actor, studyId))

export async function studyInSight(tx: Tx, actor: Actor, studyId: string): Promise<Study> {
  const study = await findStudy(tx, actor, studyId)
  const sites = await sitesOf(tx, actor, studyId)
  const held = actor.memberships.filter(membership => membership.studyId === studyId)
  const ownSites = sites.filter(site => held.some(one => one.siteId === null || one.siteId === site.id))
  return { ...study, sites, ownSites, zone: zoneOf(ownSites.length > 0 ? ownSites : sites) }
}

function zoneOf([first, ...others]: readonly SiteRow[]): string {
  return first && others.every(({ timeZone }) => timeZone === first.timeZone) ? first.timeZone : 'UTC'
}
