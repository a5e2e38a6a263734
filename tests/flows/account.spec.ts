import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { changePassword } from '@/lib/credentials/change-password'
import { readAccount } from '@/lib/credentials/read-account'
import { beginFactor, confirmFactor } from '@/lib/credentials/replace-factor'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { expect, test } from '@/tests/support/database'
import { guessedOften } from '@/tests/support/guessed-often'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer, authenticator, type Newcomer } from '@/tests/support/newcomer'
import { signedIn } from '@/tests/support/people'
import { trailOf, wholeTrail } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const next = 'otters under the old bridge'
const refused = (code: string) => expect.objectContaining({ code })
const entering = ({ email, password, code }: Newcomer, changes: { password?: string; code?: string } = {}) =>
  signIn({ email, password, code: changes.code ?? code(), address: randomUUID(), ...changes })
const factorOf = async (actor: Actor) => (await readAccount(actor)).factorAt

/** A person with a session in their hand and another left open elsewhere. */
async function somebody() {
  const person = await aNewcomer(study)
  const { token: elsewhere } = await entering(person)
  return { person, elsewhere, actor: await signedIn(person.staffId) }
}

test('a new password takes the place of the old one, ends every other session, and is in the trail by its fact alone', async () => {
  const { person, elsewhere, actor } = await somebody()
  const before = await readAccount(actor)
  await passTime('1 minute')
  expect(await changePassword(actor, { present: person.password, password: next })).toEqual({ sessionsEnded: 1 })
  expect(await sessionOf(elsewhere)).toBeNull()
  const after = await readAccount(actor)
  expect(after.sessions.map(({ id }) => id)).toEqual([actor.sessionId])
  expect(after.passwordAt > before.passwordAt).toBe(true)
  expect(after.factorAt).toBe(before.factorAt)
  expect((await trailOf(person.staffId)).at(-1)).toMatchObject({
    chain: 'system',
    action: 'staff.password_changed',
    actor: person.staffId,
    session: actor.sessionId,
    body: { sessionsEnded: 1, rows: [['credential', person.staffId, expect.any(String)]] },
  })
  expect(await wholeTrail()).not.toContain(next)
  const code = person.code()
  await expect(entering(person, { code })).rejects.toEqual(refused('wrong_password'))
  await entering(person, { code, password: next })
})

test('a wrong present password changes nothing, is in the trail, and is slowed by a count of its own', async () => {
  const { person, elsewhere, actor } = await somebody()
  await guessedOften(() =>
    expect(changePassword(actor, { present: 'a guess', password: next })).rejects.toEqual(refused('wrong_password')),
  )
  expect((await trailOf(person.staffId)).at(-1)).toMatchObject({ action: 'staff.confirmation_failed' })
  const change = { present: person.password, password: next }
  await expect(changePassword(actor, change)).rejects.toEqual(refused('throttled'))
  expect(await sessionOf(elsewhere)).not.toBeNull()
  await entering(person)
  await passTime('8 seconds')
  await changePassword(actor, change)
})

test('a new password keeps the rules of the first, and is another one', async () => {
  const { person, actor } = await somebody()
  for (const password of ['short', `${person.email}1`, 'password1234', person.password])
    await expect(changePassword(actor, { present: person.password, password })).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    })
  await entering(person)
})

test('of two new passwords at the same moment one is chosen', async () => {
  const { person, actor } = await somebody()
  const change = (password: string) => changePassword(actor, { present: person.password, password })
  const both = await Promise.allSettled([change(next), change(`${next} again`)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const changed = (await trailOf(person.staffId)).filter(({ action }) => action === 'staff.password_changed')
  expect(changed).toHaveLength(1)
})

test('the demo accounts keep their password', async () => {
  await expect(
    changePassword(study.therapist, { present: 'demo-only-not-secret', password: next }),
  ).rejects.toMatchObject({ code: 'not_now', message: 'The demo accounts keep their password.' })
  expect(await readAccount(study.therapist)).toMatchObject({ keepsPassword: true, factorAt: null })
})

test('a second factor is replaced by a code of the new one, and until then the old one holds', async () => {
  const { person, elsewhere, actor } = await somebody()
  const present = await factorOf(actor)
  await passTime('1 minute')
  const enrolment = await beginFactor(actor, { password: person.password, code: person.code() })
  await expect(confirmFactor(actor, { enrolment: enrolment.sealed, code: '000000' })).rejects.toMatchObject({
    fields: { code: expect.any(String) },
  })
  expect(await factorOf(actor)).toBe(present)
  const code = authenticator(enrolment.secret)
  const { recoveryCodes } = await confirmFactor(actor, { enrolment: enrolment.sealed, code: code() })
  expect(recoveryCodes).toHaveLength(10)
  expect((await factorOf(actor))?.localeCompare(present ?? '')).toBe(1)
  expect(await sessionOf(elsewhere)).toBeNull()
  await expect(entering(person, { code: person.recoveryCodes[0] })).rejects.toEqual(refused('wrong_password'))
  const { token } = await entering(person, { code: code() })
  expect(actorOf(await sessionOf(token)).staffId).toBe(person.staffId)
  const trail = (await trailOf(person.staffId)).map(({ action }) => action)
  expect(trail).toContain('staff.factor_replaced')
  expect(await wholeTrail()).not.toContain(enrolment.secret)
})

test('the old factor still signs in between the two steps, and no code of the new one does', async () => {
  const person = await aNewcomer(study)
  const actor = await signedIn(person.staffId)
  const enrolment = await beginFactor(actor, { password: person.password, code: person.code() })
  await expect(entering(person, { code: authenticator(enrolment.secret)() })).rejects.toEqual(refused('wrong_password'))
  await entering(person)
})

test('who does not prove the present factor is given no new one, and is slowed', async () => {
  const person = await aNewcomer(study)
  const actor = await signedIn(person.staffId)
  const { password } = person
  await expect(beginFactor(actor, { password, code: '' })).rejects.toMatchObject({
    fields: { code: expect.any(String) },
  })
  const codes = ['000000', person.recoveryCodes[0] ?? '']
  await guessedOften(n =>
    expect(beginFactor(actor, { password, code: codes[n] ?? '111111' })).rejects.toEqual(refused('wrong_password')),
  )
  await expect(beginFactor(actor, { password, code: person.code() })).rejects.toEqual(refused('throttled'))
})

test('a picture given out for another session, or for a factor that was replaced since, enrols nothing', async () => {
  const person = await aNewcomer(study)
  const [one, other] = [await signedIn(person.staffId), await signedIn(person.staffId)]
  const { sealed, secret } = await beginFactor(one, { password: person.password, code: person.code() })
  const code = authenticator(secret)
  await expect(confirmFactor(other, { enrolment: sealed, code: code() })).rejects.toEqual(refused('stale'))
  const confirm = () => confirmFactor(one, { enrolment: sealed, code: code() })
  const both = await Promise.allSettled([confirm(), confirm()])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale' } })
})
