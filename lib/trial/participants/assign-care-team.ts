import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { teamRoles } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { membersNow } from '@/lib/trial/people/membership-repository'
import { ratesOutcome } from '@/lib/trial/ratings/rating-repository'
import { careTeamNow, insertCare, lockCareTeam } from './care-team-repository'
import { carriedBy } from './carried-by'
import { findParticipant } from './participant-repository'

export const assignCareTeamInput = z.strictObject({
  participantId: z.uuid(),
  staffId: z.uuid('Choose a person.'),
  role: z.enum(teamRoles),
})

/** Puts a participant in somebody's care: the only way to their notes. One lead and one second therapist at a time, session staff as needed. */
export async function assignCareTeam(
  actor: Actor,
  { participantId, staffId, role }: z.output<typeof assignCareTeamInput>,
  { id = uuid() } = {},
): Promise<{ assignmentId: string }> {
  return asActor(actor.staffId, async tx => {
    await lockCareTeam(tx, participantId)
    const participant = await findParticipant(tx, actor, participantId)
    allow(mayTrial.assignCareTeam(actor, participant))
    const theirs = (await membersNow(tx, participant)).filter(member => member.staffId === staffId)
    if (!theirs.some(member => carriedBy[role].includes(member.role)))
      throw new Refusal('invalid', undefined, { staffId: 'This person does not hold that role at this site today.' })
    if (await ratesOutcome(tx, participantId, staffId))
      throw new Refusal('invalid', undefined, { staffId: 'This person rates this participant.' })
    const team = await careTeamNow(tx, participantId)
    allow(!team.some(one => one.staffId === staffId), 'not_now', 'This person is in the care team already.')
    allow(
      role === 'session_staff' || !team.some(one => one.role === role),
      'not_now',
      'Somebody else has this part in the care team. End theirs first.',
    )
    const { studyId, siteId } = participant
    const scope = { studyId, siteId, participantId }
    await insertCare(tx, { id, ...scope, staffId, role, startsAt: await now(tx) })
    await record(tx, recorderOf(actor, participant, mayTrial.assignCareTeam), {
      chain: studyId,
      action: 'care_team.assigned',
      subject: { type: 'care_team', id },
      scope,
      body: { staff: staffId, role },
    })
    return { assignmentId: id }
  })
}
