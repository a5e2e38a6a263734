import type { TeamRole } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import { membersNow } from '@/lib/trial/people/membership-repository'
import { carriedBy } from './carried-by'
import { findParticipant } from './participant-repository'

export interface PossibleCarer {
  readonly staffId: string
  readonly name: string
  readonly roles: readonly TeamRole[]
}

/** Who may be put in a participant's care team today, and in which part. */
export async function possibleCarers(actor: Actor, participantId: string): Promise<PossibleCarer[]> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.assignCareTeam(actor, participant))
    const taken = new Set(participant.team.map(one => one.staffId))
    const members = (await membersNow(tx, participant)).filter(member => !taken.has(member.staffId))
    const teamRoles = Object.keys(carriedBy) as TeamRole[]
    return [...new Map(members.map(member => [member.staffId, member.name]))]
      .map(([staffId, name]) => ({
        staffId,
        name,
        roles: teamRoles.filter(role =>
          members.some(member => member.staffId === staffId && carriedBy[role].includes(member.role)),
        ),
      }))
      .filter(carer => carer.roles.length > 0)
  })
}
