import { randomUUID } from 'node:crypto'
import { endOtherSessions, endSession } from '@/lib/credentials/end-sessions'
import { queueSecret } from '@/lib/credentials/queue-secret'
import { actorOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { signOut } from '@/lib/credentials/sign-out'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { heldSession } from '@/tests/support/measure-makers'
import { password } from '@/tests/support/people'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

async function signedIn(email: string) {
  const { token } = await signIn({ email, password, address: randomUUID() })
  return actorOf(await heldSession(token))
}

test('a browser’s secret outlives the session, is another for another person or browser, and stands nowhere in the open', async () => {
  const { email } = study.therapist
  const deviceId = randomUUID()
  const session = await heldSession((await signIn({ email, password, address: randomUUID() })).token)
  const first = actorOf(session)
  const { secret } = await queueSecret(first, { deviceId })
  expect(Buffer.from(secret, 'base64')).toHaveLength(32)
  expect(await queueSecret(first, { deviceId })).toEqual({ secret })
  await signOut(session)
  const next = await signedIn(email)
  expect(await queueSecret(next, { deviceId })).toEqual({ secret })
  const colleague = await signedIn(study.cotherapist.email)
  expect((await queueSecret(colleague, { deviceId })).secret).not.toBe(secret)
  expect((await queueSecret(next, { deviceId: randomUUID() })).secret).not.toBe(secret)
  const dump = await wholeDatabase()
  expect(dump).not.toContain(secret)
  expect(dump).not.toContain(Buffer.from(secret, 'base64').toString('hex'))
})

test('ended from another browser, what was left in it never opens again', async () => {
  const { email } = study.therapist
  const [lost, left] = [randomUUID(), randomUUID()]
  const away = await signedIn(email)
  const { secret } = await queueSecret(away, { deviceId: lost })
  const here = await signedIn(email)
  const kept = await queueSecret(here, { deviceId: left })
  await endSession(here, { sessionId: away.sessionId ?? '' })
  await expect(queueSecret(away, { deviceId: lost })).rejects.toMatchObject({ code: 'signed_out' })
  const again = await signedIn(email)
  expect((await queueSecret(again, { deviceId: lost })).secret).not.toBe(secret)
  const now = await queueSecret(again, { deviceId: lost })
  await endOtherSessions(here)
  expect(await queueSecret(here, { deviceId: left })).toEqual(kept)
  const after = await signedIn(email)
  expect((await queueSecret(after, { deviceId: lost })).secret).not.toBe(now.secret)
})
