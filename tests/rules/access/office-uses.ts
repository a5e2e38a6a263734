import type { Actor } from '@/lib/access/actor'
import { changeIdentity } from '@/lib/trial/identity/change-identity'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { addLicence } from '@/lib/trial/people/add-licence'
import { correctStaff } from '@/lib/trial/people/correct-staff'
import { endDelegation } from '@/lib/trial/people/end-delegation'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { inviteStaff } from '@/lib/trial/people/invite-staff'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { addSite } from '@/lib/trial/study/add-site'
import { correctSite } from '@/lib/trial/study/correct-site'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { readSignIns } from '@/lib/trial/trail/read-sign-ins'
import { planVisits } from '@/lib/trial/visits/plan-visits'
import { restoreVisit } from '@/lib/trial/visits/restore-visit'
import { setParticipantDates } from '@/lib/trial/visits/set-participant-dates'
import { somebody as anybody } from '@/tests/support/makers'
import type { OfficeDeed } from './office-rules'
import type { OfficeScene } from './office-scene'

type Use = (actor: Actor) => Promise<unknown>

/** The use-cases, tried on those whom they must refuse; what they do for the others is tested in flows. */
export function uses({ study, participant, note, somebody, ...scene }: OfficeScene): Partial<Record<OfficeDeed, Use>> {
  const studyId = study.id
  const participantId = participant.id
  const { staffId, delegationId } = somebody
  const site = { studyId, siteId: study.siteId }
  const days = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const rewritten = { name: 'X', email: newAddress(), reason: 'entered_wrongly' } as const
  const newcomer = { email: newAddress(), name: 'A Newcomer', role: 'therapist' } as const
  const granting =
    (role: 'therapist' | 'monitor'): Use =>
    actor =>
      grantMembership(actor, { ...site, staffId, role, ...days })
  const ending =
    (membershipId: string): Use =>
    actor =>
      endMembership(actor, { reason: 'left', membershipId })
  return {
    addParticipant: actor => addParticipant(actor, anybody(study, 'X-2')),
    changeParticipant: actor =>
      setParticipantDates(actor, {
        participantId,
        consentOn: '2026-01-01',
        enrolledOn: '2026-01-02',
        reason: 'A slip.',
      }),
    changeIdentity: actor =>
      changeIdentity(actor, {
        participantId,
        id: participantId,
        content: { part: 'preferred', name: 'X', pronouns: null },
        reason: 'has_changed',
      }),
    changeVisit: actor => restoreVisit(actor, { visitId: note.visitId }),
    planVisits: actor => planVisits(actor, { participantId }),
    assignCareTeam: actor => assignCareTeam(actor, { participantId, staffId, role: 'session_staff' }),
    grantDelegation: actor => grantDelegation(actor, { ...site, staffId, task: 'countersign', startsOn: '2026-01-01' }),
    endDelegation: actor => endDelegation(actor, { delegationId, endsOn: '2026-01-01' }),
    setStudySettings: actor => setStudySettings(actor, { studyId, ...studySettings.parse({}) }),
    addSite: actor => addSite(actor, { studyId, code: 'EAST', name: 'East', timeZone: 'UTC' }),
    inviteStaff: actor => inviteStaff(actor, { ...site, ...newcomer }),
    readSignIns: actor => readSignIns(actor, { studyId, zone: 'UTC' }),
    'grantMembership therapist': granting('therapist'),
    'grantMembership monitor': granting('monitor'),
    'grantMembership own': actor =>
      grantMembership(actor, { ...site, staffId: actor.staffId, role: 'investigator', ...days }),
    'endMembership therapist': ending(somebody.membershipId),
    'endMembership monitor': ending(scene.monitorMembership),
    'endMembership own': ending(scene.administratorMembership),
    addLicence: actor => addLicence(actor, { studyId, staffId, title: 'X', number: 'X', authority: 'X', ...days }),
    correctSite: actor => correctSite(actor, { ...site, name: 'X', timeZone: 'UTC' }),
    correctStaff: actor => correctStaff(actor, { studyId, staffId, ...rewritten }),
    'correctStaff own': actor => correctStaff(actor, { studyId, staffId: study.administrator.staffId, ...rewritten }),
    letEnrolAgain: actor => letEnrolAgain(actor, { studyId, staffId }),
    'letEnrolAgain own': actor => letEnrolAgain(actor, { studyId, staffId: study.administrator.staffId }),
    suspendStaff: actor => suspendStaff(actor, { studyId, staffId }),
    'suspendStaff own': actor => suspendStaff(actor, { studyId, staffId: study.administrator.staffId }),
  }
}

const newAddress = () => `${crypto.randomUUID()}@demo.test`
