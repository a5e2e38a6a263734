import { randomUUID } from 'node:crypto'
import { endOtherSessions, endSession } from '@/lib/credentials/end-sessions'
import { lockSession } from '@/lib/credentials/lock-session'
import { readAccount } from '@/lib/credentials/read-account'
import { actorOf, recordInput, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { signOut } from '@/lib/credentials/sign-out'
import { unlockSession } from '@/lib/credentials/unlock-session'
import { endMembership } from '@/lib/trial/people/end-membership'
import { resumeStaff } from '@/lib/trial/people/resume-staff'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { expect, test } from '@/tests/support/database'
import { guessedOften } from '@/tests/support/guessed-often'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { password } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const here = 'test address'
const tokenOf = async ({ email }: { email: string }) => (await signIn({ email, password, address: randomUUID() })).token
const refused = (code: string) => expect.objectContaining({ code })

/** The session of a token that must have one. */
async function held(token: string) {
  const session = await sessionOf(token)
  if (!session) throw new Error('There is no such session.')
  return session
}

async function act(token: string) {
  return actorOf(await sessionOf(token))
}

test('a quarter of an hour without input locks the screen; reading goes on as long as somebody is there', async () => {
  const token = await tokenOf(study.therapist)
  await passTime('14 minutes')
  await recordInput(await held(token))
  await passTime('14 minutes')
  expect(await act(token)).toMatchObject({ staffId: study.therapist.staffId })
  await passTime('1 minute')
  await expect(act(token)).rejects.toEqual(refused('locked'))
})

test('asking again and again keeps no session open', async () => {
  const token = await tokenOf(study.therapist)
  for (let minute = 0; minute < 15; minute++) {
    await act(token)
    await passTime('1 minute')
  }
  await expect(act(token)).rejects.toEqual(refused('locked'))
  await recordInput(await held(token))
  await expect(act(token)).rejects.toEqual(refused('locked'))
})

test('the same person’s password opens a locked screen under a new session; the old token opens nothing', async () => {
  const token = await tokenOf(study.cotherapist)
  const locked = await held(token)
  await lockSession(locked)
  await expect(act(token)).rejects.toEqual(refused('locked'))
  await expect(unlockSession(locked, { password: 'wrong', address: here })).rejects.toEqual(refused('wrong_password'))
  const resumed = await unlockSession(locked, { password, address: here })
  const actor = await act(resumed)
  expect(actor.staffId).toBe(study.cotherapist.staffId)
  expect(actor.sessionId).not.toBe(locked.id)
  expect((await held(resumed)).expiresAt).toBe(locked.expiresAt)
  await expect(act(token)).rejects.toEqual(refused('signed_out'))
  const actions = (await trailOf(actor.staffId)).map(line => line.action)
  expect(actions.slice(-2)).toEqual(['staff.unlock_failed', 'staff.unlocked'])
})

test('guessing at a locked screen is slowed like guessing at the door', async () => {
  const session = await held(await tokenOf(study.sessionStaff))
  await guessedOften(() =>
    expect(unlockSession(session, { password: 'wrong', address: here })).rejects.toEqual(refused('wrong_password')),
  )
  await expect(unlockSession(session, { password, address: here })).rejects.toEqual(refused('throttled'))
})

test('after twelve hours a session is over, however busy it was', async () => {
  const token = await tokenOf(study.supervisor)
  for (let hour = 0; hour < 12 * 6; hour++) {
    await recordInput(await held(token))
    await passTime('10 minutes')
  }
  await expect(act(token)).rejects.toEqual(refused('signed_out'))
})

test('a suspended account’s sessions are over for good: opening it again brings none of them back', async () => {
  const { id, administrator, monitor } = await aStudy() // of sessions that no other test has outlived
  const [token, locked] = [await tokenOf(monitor), await tokenOf(monitor)]
  await lockSession(await held(locked))
  const open = (await readAccount(monitor)).sessions.length
  const account = { studyId: id, staffId: monitor.staffId }
  await suspendStaff(administrator, account)
  await resumeStaff(administrator, account)
  for (const one of [token, locked]) expect(await sessionOf(one)).toBeNull()
  await tokenOf(monitor)
  const suspended = (await trailOf(monitor.staffId)).find(line => line.action === 'staff.suspended')
  expect(suspended).toMatchObject({ actor: administrator.staffId, body: { sessionsEnded: open } })
})

test('signing out ends the session at once and is in the trail once', async () => {
  const token = await tokenOf(study.coordinator)
  const session = await held(token)
  await signOut(session)
  await signOut(session)
  await expect(act(token)).rejects.toEqual(refused('signed_out'))
  await expect(unlockSession(session, { password, address: here })).rejects.toEqual(refused('signed_out'))
  const ends = (await trailOf(session.staff.id)).filter(line => line.action === 'staff.signed_out')
  expect(ends).toMatchObject([{ actor: session.staff.id, session: session.id }])
})

test('one’s other sessions are listed and can be ended; somebody else’s are not there', async () => {
  const [mine, lost, third] = [await tokenOf(study.monitor), await tokenOf(study.monitor), await tokenOf(study.monitor)]
  const actor = await act(mine)
  const others = await held(await tokenOf(study.rater))
  const listed = (await readAccount(actor)).sessions.map(session => session.id)
  expect(listed).toEqual(expect.arrayContaining([(await held(lost)).id, (await held(third)).id, actor.sessionId]))
  expect(listed).not.toContain(others.id)
  await endSession(actor, { sessionId: (await held(lost)).id })
  await expect(act(lost)).rejects.toEqual(refused('signed_out'))
  await expect(endSession(actor, { sessionId: others.id })).rejects.toEqual(refused('not_found'))
  await endOtherSessions(actor)
  await expect(act(third)).rejects.toEqual(refused('signed_out'))
  expect((await readAccount(actor)).sessions.map(session => session.id)).toEqual([actor.sessionId])
})

test('what is taken away is gone at the next request: a role, then the account', async () => {
  const token = await tokenOf(study.dataManager)
  const [membership] = (await act(token)).memberships
  await endMembership(study.administrator, { reason: 'left', membershipId: membership?.id ?? '' })
  expect((await act(token)).memberships).toEqual([])
  await suspendStaff(study.administrator, { studyId: study.id, staffId: study.dataManager.staffId })
  await expect(act(token)).rejects.toEqual(refused('signed_out'))
})

test('a token that nobody was given opens nothing', async () => {
  expect(await sessionOf('')).toBeNull()
  expect(await sessionOf(randomUUID())).toBeNull()
})
