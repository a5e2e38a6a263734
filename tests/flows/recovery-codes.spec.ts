import { randomUUID } from 'node:crypto'
import { readAccount } from '@/lib/credentials/read-account'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { renewRecoveryCodes } from '@/lib/credentials/renew-recovery-codes'
import { sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { expect, test } from '@/tests/support/database'
import { guessedOften } from '@/tests/support/guessed-often'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer, type Newcomer } from '@/tests/support/newcomer'
import { signedIn } from '@/tests/support/people'
import { trailOf, wholeTrail } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string) => expect.objectContaining({ code })
const entering = ({ email, password }: Newcomer, code = '') => signIn({ email, password, code, address: randomUUID() })
const leftOf = async ({ staffId }: Newcomer) => (await readAccount(await signedIn(staffId))).recoveryCodesLeft

test('a recovery code signs in once, however it is typed, and the trail says how many are left', async () => {
  const person = await aNewcomer(study)
  const [first = '', second = ''] = person.recoveryCodes
  expect(await leftOf(person)).toBe(10)
  const { token } = await entering(person, first.replaceAll(' ', '-'))
  expect(await sessionOf(token)).toMatchObject({ staff: { id: person.staffId } })
  expect(await leftOf(person)).toBe(9)
  expect((await trailOf(person.staffId)).slice(-2)).toMatchObject([
    {
      action: 'staff.recovery_code_used',
      actor: person.staffId,
      body: { left: 9, rows: [['credential', person.staffId, expect.any(String)]] },
    },
    { action: 'staff.signed_in', actor: person.staffId },
  ])
  await expect(entering(person, first)).rejects.toEqual(refused('wrong_password'))
  expect((await trailOf(person.staffId)).at(-1)).toMatchObject({ action: 'staff.sign_in_failed', actor: null })
  await entering(person, second.replaceAll(' ', ''))
  expect(await leftOf(person)).toBe(8)
  expect(await wholeTrail()).not.toContain(first)
})

test('a recovery code used twice at the same moment opens one session', async () => {
  const person = await aNewcomer(study)
  const both = await Promise.allSettled([1, 2].map(() => entering(person, person.recoveryCodes[0])))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await leftOf(person)).toBe(9)
})

test('a recovery code without the password, or of somebody else, opens nothing and is not used up', async () => {
  const [person, other] = [await aNewcomer(study), await aNewcomer(study)]
  const [code] = person.recoveryCodes
  await expect(entering({ ...person, password: 'a guess' }, code)).rejects.toEqual(refused('wrong_password'))
  await expect(entering(other, code)).rejects.toEqual(refused('wrong_password'))
  expect(await leftOf(person)).toBe(10)
})

test('guesses at recovery codes are slowed as guesses at a password are', async () => {
  const person = await aNewcomer(study)
  await guessedOften(n => expect(entering(person, `0000 0000 000${n}`)).rejects.toEqual(refused('wrong_password')))
  await expect(entering(person, person.recoveryCodes[0])).rejects.toEqual(refused('throttled'))
})

test('no recovery code signs a note', async () => {
  const person = await aNewcomer(study)
  const actor = await signedIn(person.staffId)
  const proof = { password: person.password, code: person.recoveryCodes[0], address: '127.0.0.1' }
  await expect(reauthenticate(actor, proof)).rejects.toEqual(refused('wrong_password'))
  expect(await leftOf(person)).toBe(10)
})

test('new recovery codes are given for password and code, and take the place of the old ones', async () => {
  const person = await aNewcomer(study)
  const { password } = person
  const actor = await signedIn(person.staffId)
  const [old, unproven = ''] = person.recoveryCodes
  for (const given of [
    { password: 'a guess', code: person.code() },
    { password, code: unproven },
  ])
    await expect(renewRecoveryCodes(actor, given)).rejects.toEqual(refused('wrong_password'))
  const { recoveryCodes } = await renewRecoveryCodes(actor, { password, code: person.code() })
  expect((await trailOf(person.staffId)).at(-1)).toMatchObject({
    action: 'staff.recovery_codes_made',
    session: actor.sessionId,
    body: { count: 10 },
  })
  await expect(entering(person, old)).rejects.toEqual(refused('wrong_password'))
  await entering(person, recoveryCodes[3])
  expect(await leftOf(person)).toBe(9)
})

test('a demo account without a second factor has nothing to recover', async () => {
  const given = { password: 'demo-only-not-secret', code: '123456' }
  await expect(renewRecoveryCodes(study.rater, given)).rejects.toEqual(refused('not_now'))
})
