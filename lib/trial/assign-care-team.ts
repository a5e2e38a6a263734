import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { type StaffRole, type TeamRole, teamRoles } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { careTeamNow, insertCare, lockCareTeam } from './care-team-repository'
import { holdsNow } from './membership-repository'
import { findParticipant } from './participant-repository'

export const assignCareTeamInput = z.strictObject({
  participantId: z.uuid(),
  staffId: z.uuid('Choose a person.'),
  role: z.enum(teamRoles),
})

/** Whose membership carries which part in a care team. */
const carriedBy: Readonly<Record<TeamRole, readonly StaffRole[]>> = {
  therapist: ['therapist'],
  cotherapist: ['therapist', 'cotherapist'],
  session_staff: ['session_staff', 'therapist', 'cotherapist'],
}

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
    if (!(await holdsNow(tx, staffId, carriedBy[role], participant)))
      throw new Refusal('invalid', undefined, { staffId: 'This person does not hold that role at this site today.' })
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
    await record(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'care_team.assigned',
      subject: { type: 'care_team', id },
      scope,
      body: { staff: staffId, role },
    })
    return { assignmentId: id }
  })
}
