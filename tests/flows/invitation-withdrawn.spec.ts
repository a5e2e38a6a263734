import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { verifyTrail } from '@/lib/audit/verify'
import { acceptInvitation, readInvitation } from '@/lib/credentials/accept-invitation'
import { running } from '@/lib/ops/running'
import { readInvitations } from '@/lib/trial/people/read-invitations'
import { renewInvitation } from '@/lib/trial/people/renew-invitation'
import { withdrawInvitation } from '@/lib/trial/people/withdraw-invitation'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { anInvitation } from '@/tests/support/newcomer'
import { accept } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string) => expect.objectContaining({ code })
const waiting = async (staffId: string) =>
  (await readInvitations(study.administrator, study.id)).invitations.find(one => one.staffId === staffId)
const withdraw = (invitationId: string, by = study.administrator) =>
  withdrawInvitation(by, { studyId: study.id, invitationId, reason: 'wrong_person' })

test('a link that is withdrawn is dead at once, stays so, and another one is made', async () => {
  const { staffId, token, email } = await anInvitation(study)
  const open = await waiting(staffId)
  expect(open).toMatchObject({ email, isOver: false, invitedBy: study.administrator.name })
  await withdraw(open?.id ?? '')
  await expect(readInvitation({ token })).rejects.toEqual(refused('not_found'))
  await expect(acceptInvitation({ token, password: 'otters under the old bridge' })).rejects.toEqual(
    refused('not_found'),
  )
  await expect(accept(token)).rejects.toThrow('spent')
  expect(await waiting(staffId)).toBeUndefined()
  await expect(withdraw(open?.id ?? '')).rejects.toEqual(refused('not_now'))
  expect((await trailOf(staffId)).at(-1)).toMatchObject({
    chain: 'system',
    action: 'invitation.withdrawn',
    actor: study.administrator.staffId,
    body: { reason: 'wrong_person' },
  })
  const again = await renewInvitation(study.administrator, { studyId: study.id, staffId })
  await expect(accept(token)).rejects.toThrow('spent')
  await accept(again.token)
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
})

test('of several links the newest is listed, one whose week is over says so, and a used one is gone', async () => {
  const { staffId, token } = await anInvitation(study)
  const first = await waiting(staffId)
  const second = await renewInvitation(study.administrator, { studyId: study.id, staffId })
  expect((await waiting(staffId))?.id).not.toBe(first?.id)
  await expect(accept(token)).rejects.toThrow('spent')
  await passTime('8 days')
  expect(await waiting(staffId)).toMatchObject({ isOver: true })
  await expect(accept(second.token)).rejects.toThrow('spent')
  const third = await renewInvitation(study.administrator, { studyId: study.id, staffId })
  const used = await waiting(staffId)
  await accept(third.token)
  expect(await waiting(staffId)).toBeUndefined()
  await expect(withdraw(used?.id ?? '')).rejects.toEqual(refused('not_now'))
})

test('nobody but an administrator of the study sees links or withdraws one, at either wall', async () => {
  const other = await aStudy()
  const { staffId, token } = await anInvitation(study)
  const open = await waiting(staffId)
  for (const one of [study.investigator, study.therapist, other.administrator])
    await expect(withdraw(open?.id ?? '', one)).rejects.toEqual(refused('not_found'))
  await expect(readInvitations(study.investigator, study.id)).rejects.toEqual(refused('not_permitted'))
  for (const one of [study.investigator, other.administrator]) {
    const past = sql`update invitation set withdrawn_at = vigil_now(), withdrawn_by = ${one.staffId}, withdrawn_for = 'not_joining'
      where staff_id = ${staffId} returning id`
    expect((await asActor(one.staffId, tx => tx.execute(past))) as unknown).toMatchObject({ rows: [] })
  }
  await accept(token)
})
