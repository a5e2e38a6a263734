import { randomUUID } from 'node:crypto'
import { removePasskey } from '@/lib/credentials/remove-passkey'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { askForSignIn, signInByPasskey } from '@/lib/credentials/sign-in-passkey'
import { alertsOf } from '@/lib/messages/alerts-of'
import { blindIndex } from '@/lib/seal/blind-index'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { expect, test } from '@/tests/support/database'
import { aDevice, type Device, type Spoof } from '@/tests/support/device'
import { guessedOften } from '@/tests/support/guessed-often'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { party, passkeysNow, somebodyWithPasskey } from '@/tests/support/passkey-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf, wholeTrail } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const notLetIn = { code: 'wrong_password', message: 'That e-mail, password or code is not right.' }
const lastOf = async (staffId: string) => (await trailOf(staffId)).at(-1)

/** Asked and answered as a browser does it. */
async function entering(device: Device, spoof: Spoof = {}, address = `test ${randomUUID()}`) {
  const { browser, options } = await askForSignIn(address, party)
  return signInByPasskey({ answer: device.sign(options, spoof), browser, address })
}

test('a passkey alone opens a session of the same kind, and the trail names it', async () => {
  const { person, device, passkeyId, actor } = await somebodyWithPasskey(study)
  const { staffId, token } = await entering(device)
  expect(staffId).toBe(person.staffId)
  const entered = actorOf(await sessionOf(token))
  expect(entered).toMatchObject({ staffId, email: person.email, proven: false })
  expect(entered.memberships).toEqual(actor.memberships)
  expect(await lastOf(staffId)).toMatchObject({
    chain: 'system',
    action: 'staff.signed_in',
    actor: staffId,
    session: entered.sessionId,
    body: { by: 'passkey', passkey: passkeyId, rows: [['passkey', passkeyId, expect.any(String)]] },
  })
  expect((await passkeysNow(entered))[0]?.usedAt).not.toBeNull()
  expect(await wholeTrail()).not.toContain(token)
})

test('a browser is asked for any passkey that it has, and for its person', async () => {
  const { options } = await askForSignIn(`test ${randomUUID()}`, party)
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  expect(options.allowCredentials ?? []).toEqual([])
})

const spoofs: Record<string, Spoof> = {
  'another challenge': { challenge: Buffer.alloc(32).toString('base64url') },
  'another origin': { origin: 'https://elsewhere.example' },
  'another host': { rpId: 'elsewhere.example' },
  'a device that did not make sure of its person': { unverified: true },
  'the handle of somebody else': { userHandle: Buffer.from(randomUUID()).toString('base64url') },
}
for (const [what, spoof] of Object.entries(spoofs))
  test(`an answer with ${what} opens nothing, and stands in the trail`, async () => {
    const { person, device, actor } = await somebodyWithPasskey(study)
    await expect(entering(device, spoof)).rejects.toMatchObject(notLetIn)
    expect(await lastOf(person.staffId)).toMatchObject({
      action: 'staff.sign_in_failed',
      actor: null,
      body: { by: 'passkey' },
    })
    expect((await passkeysNow(actor))[0]?.usedAt).toBeNull()
    await entering(device)
  })

test('an answer opens one session, in the browser that was asked, within five minutes', async () => {
  const { person, device } = await somebodyWithPasskey(study)
  const address = `test ${randomUUID()}`
  const { browser, options } = await askForSignIn(address, party)
  const answer = device.sign(options)
  await signInByPasskey({ answer, browser, address })
  await expect(signInByPasskey({ answer, browser, address })).rejects.toMatchObject(notLetIn)
  const other = await askForSignIn(address, party)
  const elsewhere = { answer: device.sign(other.options), browser: 'of another browser', address }
  await expect(signInByPasskey(elsewhere)).rejects.toMatchObject(notLetIn)
  const late = await askForSignIn(address, party)
  await passTime('5 minutes 1 second')
  const answered = { answer: device.sign(late.options), browser: late.browser, address }
  await expect(signInByPasskey(answered)).rejects.toMatchObject(notLetIn)
  const actions = (await trailOf(person.staffId)).map(({ action }) => action)
  expect(actions.filter(action => action === 'staff.signed_in')).toHaveLength(1)
  expect(actions.filter(action => action === 'staff.sign_in_failed')).toHaveLength(3)
})

test('a passkey that nobody has, or that a signature of another device is put under, opens nothing', async () => {
  const stranger = aDevice()
  await expect(entering(stranger)).rejects.toMatchObject(notLetIn)
  const unknown = blindIndex('passkey', Buffer.from(stranger.id, 'base64url').toString('hex')).toString('hex')
  expect(await lastOf(unknown)).toMatchObject({ action: 'staff.sign_in_failed', actor: null, body: { by: 'passkey' } })
  const { person, device } = await somebodyWithPasskey(study)
  await expect(entering(stranger, { id: device.id })).rejects.toMatchObject(notLetIn)
  expect(await lastOf(person.staffId)).toMatchObject({ action: 'staff.sign_in_failed', actor: null })
})

test('a count that goes back is refused, told to the administrators, and in the trail with whose it is', async () => {
  await passTime('2 hours')
  const { person, device, passkeyId, actor } = await somebodyWithPasskey(study)
  await entering(device)
  const guessing = async () =>
    (await alertsOf(study.administrator)).filter(({ kind }) => kind === 'password_guessing').length
  const before = await guessing()
  await expect(entering(device, { counter: 1 })).rejects.toMatchObject(notLetIn)
  expect(await guessing()).toBe(before + 1)
  const trail = await trailOf(person.staffId)
  expect(trail.map(({ action }) => action).slice(-2)).toEqual(['staff.sign_in_failed', 'staff.passkey_counted_back'])
  expect(trail.at(-1)).toMatchObject({ chain: 'system', actor: null, body: { passkey: passkeyId } })
  const used = (await passkeysNow(actor))[0]?.usedAt
  await entering(device, { counter: 99 })
  expect((await passkeysNow(actor))[0]?.usedAt).not.toBe(used)
})

test('a device that does not count signs in again and again', async () => {
  const { device } = await somebodyWithPasskey(study, 'therapist', aDevice({ counts: false }))
  await entering(device)
  await entering(device)
})

test('one that was taken away, and one of an account that is suspended or enrols again, open nothing in the same words', async () => {
  const gone = await somebodyWithPasskey(study)
  await removePasskey(gone.actor, {
    passkeyId: gone.passkeyId,
    password: gone.person.password,
    code: gone.person.code(),
  })
  await expect(entering(gone.device)).rejects.toMatchObject(notLetIn)
  const [suspended, again] = [await somebodyWithPasskey(study), await somebodyWithPasskey(study)]
  const { staffId } = suspended.person
  await suspendStaff(study.administrator, { studyId: study.id, staffId })
  await letEnrolAgain(study.administrator, { studyId: study.id, staffId: again.person.staffId })
  for (const { device, person } of [suspended, again]) {
    await expect(entering(device)).rejects.toMatchObject(notLetIn)
    expect(await lastOf(person.staffId)).toMatchObject({ action: 'staff.sign_in_failed', actor: null })
  }
})

test('wrong answers are slowed as wrong passwords are, by the same count', async () => {
  const { person, device } = await somebodyWithPasskey(study)
  const { email, password } = person
  await guessedOften(() => expect(entering(device, { unverified: true })).rejects.toMatchObject(notLetIn))
  await expect(entering(device)).rejects.toMatchObject({ code: 'throttled' })
  const typed = { email, password, code: '000000', address: `test ${randomUUID()}` }
  await expect(signIn(typed)).rejects.toMatchObject({ code: 'throttled' })
  await passTime('8 seconds')
  await entering(device)
  expect((await signedIn(person.staffId)).staffId).toBe(person.staffId)
})

test('who asks on and on to be asked is slowed', async () => {
  const address = `test ${randomUUID()}`
  for (let n = 0; n < 300; n++) await askForSignIn(address, party)
  await expect(askForSignIn(address, party)).rejects.toMatchObject({ code: 'throttled' })
  await askForSignIn(`test ${randomUUID()}`, party)
})
