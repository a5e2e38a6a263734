import { shownTo } from '@/app/s/[study]/alert-words'
import type { Actor } from '@/lib/access/actor'
import { verifyTrail } from '@/lib/audit/verify'
import { type Alert, alertsOf } from '@/lib/messages/alerts-of'
import { running } from '@/lib/ops/running'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { anInvitation } from '@/tests/support/newcomer'
import { accept } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

const waitsOf = async (actor: Actor, staffId: string): Promise<Alert[]> =>
  (await alertsOf(actor)).filter(one => one.kind === 'signer_waits' && one.subjectId === staffId)
const placeOf = (actor: Actor, alerts: readonly Alert[]) => alerts.map(shownTo(actor)).map(({ href }) => href)

/** Somebody of the study with a link past their password, not followed yet. */
async function aLinked(study: TestStudy, role: 'therapist' | 'data_manager' = 'therapist') {
  const { staffId, token } = await anInvitation(study, role)
  await accept(token)
  const again = await letEnrolAgain(study.administrator, { studyId: study.id, staffId })
  return { staffId, token: again.token }
}

test('an investigator is told that somebody waits once the new password is chosen, in the event of that, and nobody else is', async () => {
  const study = await aStudy()
  const { staffId, token } = await aLinked(study)
  expect(await waitsOf(study.investigator, staffId)).toEqual([])
  await accept(token)
  const told = await waitsOf(study.investigator, staffId)
  expect(placeOf(study.investigator, told)).toEqual([`/s/${study.id}/oversight`])
  for (const other of [study.supervisor, study.administrator, study.therapist, study.monitor])
    expect(await waitsOf(other, staffId)).toEqual([])
  const accepted = (await trailOf(staffId)).filter(({ action }) => action === 'invitation.accepted')
  expect(accepted.map(({ body }) => (body.rows as string[][]).filter(([table]) => table === 'alert').length)).toEqual([
    0, 1,
  ])
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
})

test('where no investigator can say that it is them, each supervisor is told, and led to the page that asks them', async () => {
  const study = await aStudy()
  await suspendMembership(study.administrator, {
    membershipId: study.investigator.memberships[0]?.id ?? '',
    reason: 'away',
  })
  const { staffId, token } = await aLinked(study)
  await accept(token)
  expect(placeOf(study.supervisor, await waitsOf(study.supervisor, staffId))).toEqual([`/s/${study.id}/review`])
})

test('of somebody whose signature no note or event asks for, nobody is told', async () => {
  const study = await aStudy()
  const { staffId, token } = await aLinked(study, 'data_manager')
  await accept(token)
  expect(await waitsOf(study.investigator, staffId)).toEqual([])
})
