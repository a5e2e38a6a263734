import { randomUUID } from 'node:crypto'
import { lockSession } from '@/lib/credentials/lock-session'
import { readAccount } from '@/lib/credentials/read-account'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { actorOf, recordInput, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { unlockSession } from '@/lib/credentials/unlock-session'
import { endMembership } from '@/lib/trial/people/end-membership'
import { expect, test } from '@/tests/support/database'
import { aSessionDay } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { password } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const address = '192.0.2.7'
const tokenOf = async ({ email }: { email: string }) => (await signIn({ email, password, address: randomUUID() })).token

/** Hours go by in which somebody is there now and then. */
async function pass(hours: number, ...tokens: readonly string[]): Promise<void> {
  for (let part = 0; part < hours * 5; part++) {
    await passTime('12 minutes')
    for (const token of tokens) {
      const session = await sessionOf(token)
      if (session) await recordInput(session)
    }
  }
}

test('nobody of a session day is signed out in the middle of it; at eighteen hours it is over', async () => {
  const [lead, supervisor] = [await tokenOf(study.therapist), await tokenOf(study.supervisor)]
  await aSessionDay(study)
  await pass(12, lead, supervisor)
  await passTime('1 minute')
  expect(await sessionOf(supervisor), 'nobody of the day').toBeNull()
  const held = await sessionOf(lead)
  expect(held).toMatchObject({ locked: false, secondsToItsEnd: expect.any(Number) })
  expect(held?.secondsToItsEnd).toBeLessThan(0)
  const actor = actorOf(held)
  expect((await readAccount(actor)).sessions.map(({ id }) => id)).toContain(actor.sessionId)
  await reauthenticate(actor, { password, address })
  await pass(5.8, lead)
  expect(await sessionOf(lead)).not.toBeNull()
  await pass(0.2, lead)
  expect(await sessionOf(lead)).toBeNull()
})

test('who unlocks after twelve hours has been asked, and goes on also when the day is closed', async () => {
  const own = await aStudy()
  const token = await tokenOf(own.cotherapist)
  await aSessionDay(own)
  await pass(12.2, token)
  const session = await sessionOf(token)
  if (!session) throw new Error('The day was interrupted.')
  await lockSession(session)
  const resumed = await unlockSession(session, { password, address })
  const after = await sessionOf(resumed)
  expect(after?.secondsToItsEnd).toBeGreaterThan(5.5 * 3600)
  expect(after?.createdAt).toBe(session.createdAt)
  expect((await trailOf(own.cotherapist.staffId)).at(-1)).toMatchObject({
    action: 'staff.unlocked',
    session: after?.id,
  })
  await pass(5.8, resumed)
  expect(await sessionOf(resumed), 'eighteen hours, and not six more').toBeNull()
})

test('a day from before the sign-in holds no session open, and nor does one that somebody was taken off', async () => {
  const own = await aStudy()
  const [lead, taken] = [await tokenOf(own.therapist), await tokenOf(own.cotherapist)]
  await aSessionDay(own)
  await endMembership(own.administrator, { reason: 'left', membershipId: own.cotherapist.memberships[0]?.id ?? '' })
  await pass(12.2, lead, taken)
  expect(await sessionOf(taken)).toBeNull()
  expect(await sessionOf(lead)).not.toBeNull()
  await passTime('12 hours')
  const token = await tokenOf(own.therapist)
  await pass(12.2, token)
  expect(await sessionOf(token), 'a draft of the day before').toBeNull()
})
