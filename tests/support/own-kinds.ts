import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { aParticipant, type TestParticipant, type TestStudy } from './makers'

/** What signing the night and the baseline form asks for. */
export async function entrustOwnKinds({ investigator, sessionStaff, coordinator, id, siteId }: TestStudy) {
  const where = { studyId: id, siteId, startsOn: '2000-01-01' }
  await grantDelegation(investigator, { ...where, staffId: sessionStaff.staffId, task: 'session_staff' })
  await grantDelegation(investigator, { ...where, staffId: coordinator.staffId, task: 'write_and_sign' })
}

/** A participant whose nights the session staff keep. */
export async function aWatchedParticipant(
  study: TestStudy,
  changes: Parameters<typeof aParticipant>[1] = {},
): Promise<TestParticipant> {
  const participant = await aParticipant(study, changes)
  await assignCareTeam(study.coordinator, {
    participantId: participant.id,
    staffId: study.sessionStaff.staffId,
    role: 'session_staff',
  })
  return participant
}
