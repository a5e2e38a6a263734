import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { unstorable } from '@/lib/outcome/text'
import { findStudy, sitesOf } from '@/lib/trial/study/study-repository'
import { nextVisits, type VisitRow } from '@/lib/trial/visits/visit-repository'
import { type Assigned, careTeamsNow } from './care-team-repository'
import { type ParticipantRow, participantsAfter } from './participant-repository'

const pageLength = 50

export interface ParticipantLine extends ParticipantRow {
  readonly siteCode: string
  readonly team: readonly Assigned[]
  readonly next: VisitRow | null
}

/** A page of the participants that the actor may know of, in the order of their codes; `next` is the code after which another page begins. */
export async function participantList(
  actor: Actor,
  { studyId, after = '' }: { studyId: string; after?: string },
): Promise<{ participants: ParticipantLine[]; next: string | null }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    const rows = await participantsAfter(tx, actor, studyId, unstorable(after) ? '' : after, pageLength + 1)
    const page = rows.slice(0, pageLength)
    const ids = page.map(row => row.id)
    const siteCodes = new Map((await sitesOf(tx, actor, studyId)).map(site => [site.id, site.code]))
    const team = await careTeamsNow(tx, ids)
    const next = await nextVisits(tx, ids)
    return {
      participants: page.map(row => ({
        ...row,
        siteCode: siteCodes.get(row.siteId) ?? '',
        team: team.filter(one => one.participantId === row.id),
        next: next.get(row.id) ?? null,
      })),
      next: rows.length > pageLength ? (page.at(-1)?.code ?? null) : null,
    }
  })
}
