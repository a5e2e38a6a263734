import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asSignIn } from '@/db/work'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { blindIndex } from '@/lib/seal/blind-index'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { expect, test } from '@/tests/support/database'
import { guessedOften } from '@/tests/support/guessed-often'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer, anInvitation } from '@/tests/support/newcomer'
import { password } from '@/tests/support/people'
import { trailOf, wholeTrail } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const address = () => `test ${randomUUID()}`
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    ({ code, message }) => ({ code, message }),
  )

test('the right password opens a session, in the trail, under a token that the database does not hold', async () => {
  const { staffId, token } = await signIn({ email: study.therapist.email, password, address: address() })
  const actor = actorOf(await sessionOf(token))
  expect(actor).toMatchObject({ staffId, email: study.therapist.email, name: study.therapist.name })
  expect(actor.memberships).toMatchObject([{ studyId: study.id, siteId: study.siteId, role: 'therapist' }])
  expect((await trailOf(staffId)).at(-1)).toMatchObject({
    action: 'staff.signed_in',
    actor: staffId,
    session: actor.sessionId,
  })
  expect(await wholeTrail()).not.toContain(token)
})

test('an address is found as people type it: in capitals, with a space behind it', async () => {
  const email = ` ${study.therapist.email.toUpperCase()} `
  expect(await signIn({ email, password, address: address() })).toMatchObject({ staffId: study.therapist.staffId })
})

test('unknown, wrong, suspended and only invited people are refused in the same words', async () => {
  const [{ email: invited }, suspended] = [await anInvitation(study), await aNewcomer(study)]
  await suspendStaff(study.administrator, { studyId: study.id, staffId: suspended.staffId })
  const attempts = [
    { email: 'nobody@example.org', password },
    { email: study.rater.email, password: 'not the password' },
    { email: invited, password },
    { ...suspended, code: suspended.code() },
  ]
  const refusals = []
  for (const attempt of attempts) refusals.push(await refusalOf(signIn({ ...attempt, address: address() })))
  const words = { code: 'wrong_password', message: 'That e-mail, password or code is not right.' }
  expect(refusals).toEqual([words, words, words, words])
  expect((await trailOf(suspended.staffId)).at(-1)).toMatchObject({ action: 'staff.sign_in_failed', actor: null })
})

test('a failed attempt on an address that is no account is in the trail, the address only as a keyed hash', async () => {
  const email = `somebody.${randomUUID()}@example.org`
  await refusalOf(signIn({ email, password, address: address() }))
  const [event] = await trailOf(blindIndex('email', email).toString('hex'))
  expect(event).toMatchObject({ chain: 'system', action: 'staff.sign_in_failed', actor: null })
  expect(await wholeTrail()).not.toContain(email)
})

test('after five wrong passwords even the right one must wait, longer each time, and then is taken', async () => {
  const person = { email: study.coordinator.email, address: address() }
  const wrong = async () =>
    expect(await refusalOf(signIn({ ...person, password: 'wrong' }))).toMatchObject({ code: 'wrong_password' })
  await guessedOften(wrong)
  expect(await refusalOf(signIn({ ...person, password }))).toMatchObject({ code: 'throttled' })
  await passTime('8 seconds')
  await wrong()
  await passTime('8 seconds')
  expect(await refusalOf(signIn({ ...person, password }))).toMatchObject({ code: 'throttled' })
  await passTime('8 seconds')
  await signIn({ ...person, password })
  expect(await refusalOf(signIn({ ...person, password: 'wrong' }))).toMatchObject({ code: 'wrong_password' })
})

test('who guesses from elsewhere can’t keep a person out of where they signed in before', async () => {
  const { email } = study.safetyOfficer
  const [clinic, elsewhere] = [address(), address()]
  await signIn({ email, password, address: clinic })
  await guessedOften(() => refusalOf(signIn({ email, password: 'wrong', address: elsewhere })))
  expect(await refusalOf(signIn({ email, password, address: address() }))).toMatchObject({ code: 'throttled' })
  await signIn({ email, password, address: clinic })
  await guessedOften(() => refusalOf(signIn({ email, password: 'wrong', address: clinic })))
  expect(await refusalOf(signIn({ email, password, address: clinic }))).toMatchObject({ code: 'throttled' })
})

test('thirty guesses at once are no more guesses than five', async () => {
  const guess = () => refusalOf(signIn({ email: study.monitor.email, password: 'wrong', address: address() }))
  const began = performance.now()
  const refusals = (await Promise.all(Array.from({ length: 30 }, guess))).map(refusal => refusal?.code)
  const seconds = (performance.now() - began) / 1000
  const most = 5 + Math.floor(Math.log2(1 + seconds)) // the sixth is free again after a second, the seventh after two more
  const tried = refusals.filter(code => code === 'wrong_password').length
  expect(tried).toBeGreaterThanOrEqual(5)
  expect(tried).toBeLessThanOrEqual(most)
  expect(refusals.filter(code => code === 'throttled')).toHaveLength(30 - tried)
})

test('one address that tries many accounts is slowed, and the accounts are not', async () => {
  const here = address()
  await guessedOften(n => refusalOf(signIn({ email: `guess${n}@example.org`, password: 'wrong', address: here })), 60)
  const { email } = study.supervisor
  expect(await refusalOf(signIn({ email, password, address: here }))).toMatchObject({ code: 'throttled' })
  await signIn({ email, password, address: address() })
})

test('who tries from another address of one IPv6 network each time is slowed as one, and the network beside it is not', async () => {
  const network = `2001:db8:${randomInt(1, 65_536).toString(16)}`
  await guessedOften(n => {
    const from = `${network}:1:${n.toString(16)}:0:0:${n.toString(16)}`
    return refusalOf(signIn({ email: `tried${n}@example.org`, password: 'wrong', address: from }))
  }, 60)
  const { email } = study.supervisor
  expect(await refusalOf(signIn({ email, password, address: `${network}:1::ffff` }))).toMatchObject({
    code: 'throttled',
  })
  await signIn({ email, password, address: `${network}:2::ffff` })
})

test('a code counts once, and no earlier one after it', async () => {
  const { email, password: own, code } = await aNewcomer(study)
  const [first, second] = [code(), code()]
  const attempt = (given: string | undefined) => signIn({ email, password: own, code: given, address: address() })
  expect(await refusalOf(attempt(undefined))).toMatchObject({ code: 'wrong_password' })
  expect(await refusalOf(attempt('000000'))).toMatchObject({ code: 'wrong_password' })
  await attempt(second)
  expect(await refusalOf(attempt(second))).toMatchObject({ code: 'wrong_password' })
  expect(await refusalOf(attempt(first))).toMatchObject({ code: 'wrong_password' })
})

test('a code used twice at the same moment opens one session', async () => {
  const { code, ...person } = await aNewcomer(study)
  const given = code()
  const both = await Promise.all([1, 2].map(() => refusalOf(signIn({ ...person, code: given, address: address() }))))
  expect(both.filter(refusal => refusal === null)).toHaveLength(1)
})

test('people whose membership ended, is suspended or has not begun sign in and hold no role', async () => {
  for (const { email } of [study.exMember, study.suspended, study.notYetStarted]) {
    const { token } = await signIn({ email, password, address: address() })
    expect(actorOf(await sessionOf(token)).memberships).toEqual([])
  }
})

test('the role of sign-in reads no table, only what its functions give by exact key', async () => {
  for (const table of ['staff', 'credential', 'auth_session', 'auth_throttle', 'invitation', 'membership'])
    await expect(asSignIn(tx => tx.execute(sql`select 1 from ${sql.identifier(table)}`))).rejects.toMatchObject({
      cause: { code: '42501' },
    })
})
