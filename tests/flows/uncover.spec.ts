import { uncover } from '@/lib/credentials/uncover'
import { expect, test } from '@/tests/support/database'
import { aStudy } from '@/tests/support/makers'
import { password } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

test('a covered log is opened by its writer’s own password, and each try stands in the trail', async () => {
  const study = await aStudy()
  const { staffId } = study.therapist
  const of = async (action: string) => (await trailOf(staffId)).filter(event => event.action === action)
  await expect(uncover(study.therapist, { password: 'not-my-password' })).rejects.toMatchObject({
    code: 'wrong_password',
  })
  expect(await of('staff.uncovered')).toEqual([])
  expect(await of('staff.confirmation_failed')).toHaveLength(1)
  await uncover(study.therapist, { password })
  expect(await of('staff.uncovered')).toHaveLength(1)
})
