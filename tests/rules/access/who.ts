import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { endCareTeam } from '@/lib/trial/participants/end-care-team'
import { inviteStaff } from '@/lib/trial/people/invite-staff'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { accept, signedIn } from '@/tests/support/people'
import { pastTriggers } from '@/tests/support/tamper'
import type { Who } from './everybody'

export interface Person {
  readonly staffId: string
  /** As a session makes them; nobody for whom there is none. */
  readonly actor: Actor | null
}
export type People = Readonly<Record<Who, Person>>

/** Everybody, in and around one study. */
export async function peopleOf(study: TestStudy): Promise<People> {
  const { id: studyId, siteId, otherSiteId } = study
  const elsewhere = await aStudy()
  const invited = async (role: StaffRole, at: string | null = siteId) => {
    const email = `${crypto.randomUUID()}@demo.test`
    const { token, staffId } = await inviteStaff(study.administrator, { studyId, siteId: at, email, name: role, role })
    await accept(token)
    return personOf(await signedIn(staffId))
  }
  const closedAccount = await invited('therapist')
  await suspendStaff(study.administrator, { studyId, staffId: closedAccount.staffId })
  const { id, siteId: _, otherSiteId: __, ...cast } = study
  return {
    ...(Object.fromEntries(Object.entries(cast).map(([name, actor]) => [name, personOf(actor)])) as Record<
      keyof typeof cast,
      Person
    >),
    reduced: await invited('session_staff'),
    colleague: await invited('therapist'),
    formerCarer: await invited('cotherapist'),
    emergency: await invited('therapist'),
    otherDataManager: await invited('data_manager', null),
    siteDataManager: await invited('data_manager'),
    otherSupervisor: await invited('supervisor', otherSiteId),
    otherInvestigator: await invited('investigator', otherSiteId),
    otherSafetyOfficer: await invited('safety_officer', otherSiteId),
    otherCoordinator: await invited('coordinator', otherSiteId),
    closedAccount: { ...closedAccount, actor: null },
    elsewhereSupervisor: personOf(elsewhere.supervisor),
    elsewhereInvestigator: personOf(elsewhere.investigator),
    nobody: { staffId: '', actor: null },
  }
}

const personOf = (actor: Actor): Person => ({ staffId: actor.staffId, actor })

/** Puts a participant in the care of everybody who is, was or only seems to be of the team, and opens their record in an emergency; those whom no use-case would assign any more, past the walls. */
export async function careFor(
  study: TestStudy,
  people: People,
  { id: participantId, siteId }: TestParticipant,
): Promise<void> {
  await assignCareTeam(study.coordinator, {
    participantId,
    staffId: people.sessionStaff.staffId,
    role: 'session_staff',
  })
  const former = await assignCareTeam(study.coordinator, {
    participantId,
    staffId: people.formerCarer.staffId,
    role: 'session_staff',
  })
  await endCareTeam(study.coordinator, former)
  const left = ['reduced', 'exMember', 'suspended', 'notYetStarted', 'closedAccount'] as const
  const rows = left.map(
    who =>
      `(gen_random_uuid(), '${study.id}', '${siteId}', '${participantId}', '${people[who].staffId}', 'therapist', vigil_now() - interval '1 day', null)`,
  )
  await pastTriggers(
    `update care_team set role = 'cotherapist' where id = '${former.assignmentId}';
     insert into care_team (id, study_id, site_id, participant_id, staff_id, role, starts_at, ends_at) values ${rows.join(', ')};
     insert into emergency_access (id, study_id, site_id, participant_id, staff_id, reason, opened_at, ends_at)
       values (gen_random_uuid(), '${study.id}', '${siteId}', '${participantId}', '${people.emergency.staffId}', 'other', vigil_now(), vigil_now() + interval '60 minutes')`,
  )
  Object.assign(people.emergency, personOf(await signedIn(people.emergency.staffId)))
}
