import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findStudy, type SiteRow, type StudyRow, sitesOf } from './study-repository'

export type Study = StudyRow & { readonly sites: readonly SiteRow[] }

/** The study with its settings, sites and clocks; not found for whoever holds no role in it. */
export function readStudy(actor: Actor, studyId: string): Promise<Study> {
  return asActor(actor.staffId, async tx => ({
    ...(await findStudy(tx, actor, studyId)),
    sites: await sitesOf(tx, actor, studyId),
  }))
}
