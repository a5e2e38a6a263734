import type { Membership } from '@/lib/access/actor'
import { signIn } from '@/lib/credentials/sign-in'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import type { WaitingSigner } from '@/lib/trial/people/signer-repository'
import { aColleague } from '@/tests/support/colleague'
import { expect } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aWaitingSigner } from '@/tests/support/newcomer'
import { aNote, type TestNote } from '@/tests/support/note-makers'
import { careFor, type People, peopleOf } from './who'

export interface OfficeScene {
  readonly study: TestStudy
  readonly people: People
  readonly participant: TestParticipant
  readonly note: TestNote
  /** A therapist who is nobody of the matrix, for others to do things about; somebody has tried their account in vain. */
  readonly somebody: { readonly staffId: string; readonly membershipId: string; readonly delegationId: string }
  /** A therapist who came in past their password, for an investigator to confirm. */
  readonly waiting: WaitingSigner
  /** The same of the other site. */
  readonly waitingElsewhere: WaitingSigner
  readonly monitorMembership: string
  readonly administratorMembership: string
}

export async function officeScene(): Promise<OfficeScene> {
  const study = await aStudy()
  const people = await peopleOf(study)
  const participant = await aParticipant(study)
  const note = await aNote(study, { participant })
  await careFor(study, people, participant)
  const { staffId, email, memberships } = await aColleague(study, 'therapist')
  await expect(signIn({ email, password: 'wrong', address: crypto.randomUUID() })).rejects.toThrow()
  const entrusted = {
    studyId: study.id,
    siteId: study.siteId,
    staffId,
    task: 'session_staff',
    startsOn: '2000-01-01',
  } as const
  return {
    study,
    people,
    participant,
    note,
    somebody: {
      staffId,
      membershipId: firstOf(memberships),
      ...(await grantDelegation(study.investigator, entrusted)),
    },
    waiting: await aWaitingSigner(study),
    waitingElsewhere: await aWaitingSigner(study, 'therapist', study.otherSiteId),
    monitorMembership: firstOf(study.monitor.memberships),
    administratorMembership: firstOf(study.administrator.memberships),
  }
}

function firstOf([held]: readonly Membership[]): string {
  if (!held) throw new Error('This person holds nothing.')
  return held.id
}
