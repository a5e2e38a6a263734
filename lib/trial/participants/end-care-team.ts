import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { findCare, setCareEnd } from './care-team-repository'

export const endCareTeamInput = z.strictObject({ assignmentId: z.uuid() })

/** From now on this person does not find the participant any more; what they wrote stays theirs. */
export async function endCareTeam(actor: Actor, { assignmentId }: z.output<typeof endCareTeamInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const assigned = await findCare(tx, actor, assignmentId)
    allow(mayTrial.assignCareTeam(actor, assigned))
    const endsAt = await now(tx)
    allow(assigned.endsAt === null || assigned.endsAt > endsAt, 'not_now', 'This assignment has ended already.')
    await setCareEnd(tx, assigned, endsAt)
    const { studyId, siteId, participantId } = assigned
    const scope = { studyId, siteId, participantId }
    await record(tx, recorderOf(actor, assigned, mayTrial.assignCareTeam), {
      chain: studyId,
      action: 'care_team.ended',
      subject: { type: 'care_team', id: assignmentId },
      scope,
      body: { staff: assigned.staffId, role: assigned.role, endsAt },
    })
  })
}
