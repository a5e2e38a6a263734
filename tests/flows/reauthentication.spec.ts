import { sql } from 'drizzle-orm'
import { asActor, asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { needsCode, reauthenticate } from '@/lib/credentials/reauthenticate'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { unlockSession } from '@/lib/credentials/unlock-session'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer, type Newcomer } from '@/tests/support/newcomer'
import { password } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const address = '192.0.2.7'
const refused = (code: string) => expect.objectContaining({ code })

async function signedIn({ email, password: own, code }: Newcomer): Promise<Actor> {
  const { token } = await signIn({ email, password: own, code: code(), address })
  return actorOf(await sessionOf(token))
}

test('the first signature of a session asks for password and code, the next within a quarter of an hour for the password', async () => {
  const person = await aNewcomer(study)
  const actor = await signedIn(person)
  expect(await needsCode(actor, address)).toBe(true)
  await expect(reauthenticate(actor, { password: person.password, address })).rejects.toMatchObject({
    code: 'invalid',
    fields: { code: expect.any(String) },
  })
  await reauthenticate(actor, { password: person.password, code: person.code(), address })
  await passTime('14 minutes')
  expect(await needsCode(actor, address)).toBe(false)
  await reauthenticate(actor, { password: person.password, address })
  await passTime('14 minutes')
  await reauthenticate(actor, { password: person.password, address })
  await passTime('15 minutes 1 second')
  expect(await needsCode(actor, address)).toBe(true)
})

test('the trail says that a code was given where one was asked and looked at, and nowhere else', async () => {
  const person = await aNewcomer(study)
  const actor = await signedIn(person)
  await reauthenticate(actor, { password: person.password, code: person.code(), address })
  await reauthenticate(actor, { password: person.password, code: 'any words', address })
  await reauthenticate(study.therapist, { password, code: '123456', address })
  const codes = async (staffId: string) =>
    (await trailOf(staffId)).filter(line => line.action === 'staff.reauthenticated').map(line => line.body.withCode)
  expect(await codes(person.staffId)).toEqual([true, false])
  expect((await codes(study.therapist.staffId)).at(-1)).toBe(false)
})

test('another address, and a screen that was locked, ask for everything again', async () => {
  const person = await aNewcomer(study)
  const { token } = await signIn({ ...person, code: person.code(), address })
  const session = await sessionOf(token)
  const actor = actorOf(session)
  await reauthenticate(actor, { password: person.password, code: person.code(), address })
  expect(await needsCode(actor, '198.51.100.1')).toBe(true)
  expect(await needsCode(actor, address)).toBe(false)
  const resumed = session && (await unlockSession(session, { password: person.password, address }))
  const unlocked = actorOf(await sessionOf(resumed ?? ''))
  expect(await needsCode(unlocked, address)).toBe(true)
  await expect(reauthenticate(actor, { password: person.password, address })).rejects.toEqual(refused('signed_out'))
})

test('a demo account, which has no second factor, signs with its password', async () => {
  expect(await needsCode(study.therapist, address)).toBe(false)
  await reauthenticate(study.therapist, { password, address })
})

test('somebody else’s right password signs nothing in this session', async () => {
  const [one, other] = [await aNewcomer(study), await aNewcomer(study)]
  const actor = await signedIn(one)
  const given = { password: other.password, code: other.code(), address }
  await expect(reauthenticate(actor, given)).rejects.toEqual(refused('wrong_password'))
})

test('five failed signatures end the session, tell investigator and administrator, and stand in the trail', async () => {
  const actor = study.cotherapist
  const attempt = () => reauthenticate(actor, { password: 'wrong', address })
  for (let n = 1; n < 5; n++) await expect(attempt()).rejects.toEqual(refused('wrong_password'))
  expect(await alertsOf(study.investigator)).toEqual([])
  await expect(attempt()).rejects.toEqual(refused('signed_out'))
  await passTime('1 hour')
  await expect(reauthenticate(actor, { password, address })).rejects.toEqual(refused('signed_out'))
  const alert = { kind: 'signature_failures', subject: actor.staffId, raised_by: actor.staffId }
  expect(await alertsOf(study.investigator)).toEqual([alert])
  expect(await alertsOf(study.administrator)).toEqual([alert])
  expect(await alertsOf(study.supervisor)).toEqual([])
  const trail = (await trailOf(actor.staffId)).filter(line => line.action === 'signature.refused')
  expect(trail.filter(line => line.chain === 'system').map(line => line.body.failures)).toEqual([1, 2, 3, 4, 5])
  expect(trail.filter(line => line.chain === study.id)).toMatchObject([{ actor: actor.staffId, body: { failures: 5 } }])
})

test('twenty guesses at once are five', async () => {
  const guess = () =>
    reauthenticate(study.outsider, { password: 'wrong', address }).catch((refusal: { code: string }) => refusal.code)
  const codes = await Promise.all(Array.from({ length: 20 }, guess))
  const looked = codes.filter(code => code === 'wrong_password' || code === 'signed_out')
  expect(looked.length).toBeGreaterThanOrEqual(5)
  const trail = (await trailOf(study.outsider.staffId)).filter(line => line.action === 'signature.refused')
  expect(trail.filter(line => line.chain === 'system')).toHaveLength(5)
})

test('a session that has ended signs nothing, and nor does nobody’s', async () => {
  const person = await aNewcomer(study)
  const actor = await signedIn(person)
  await passTime('12 hours')
  const given = { password: person.password, code: person.code(), address }
  await expect(reauthenticate(actor, given)).rejects.toEqual(refused('signed_out'))
  await expect(reauthenticate({ ...actor, sessionId: null }, given)).rejects.toEqual(refused('signed_out'))
})

test('the alert of failed signatures is raised by the way in alone', async () => {
  const forged = sql`select raise_signature_alerts(${study.therapist.staffId})`
  await expect(asActor(study.therapist.staffId, tx => tx.execute(forged))).rejects.toMatchObject({
    cause: { code: '42501' },
  })
})

async function alertsOf({ staffId }: Actor) {
  const question = sql`select kind, subject_id as subject, raised_by from alert where recipient = ${staffId}`
  return ((await asVerifier(tx => tx.execute(question))) as unknown as { rows: object[] }).rows
}
