import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { verifyTrail } from '@/lib/audit/verify'
import { acceptInvitation, readInvitation } from '@/lib/credentials/accept-invitation'
import { addPasskey, addPasskeyInput, beginPasskey } from '@/lib/credentials/add-passkey'
import { readAccount } from '@/lib/credentials/read-account'
import { removePasskey } from '@/lib/credentials/remove-passkey'
import { running } from '@/lib/ops/running'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import { expect, test } from '@/tests/support/database'
import { aDevice, type Spoof } from '@/tests/support/device'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer, authenticator } from '@/tests/support/newcomer'
import { another, begun, party, passkeysNow, somebodyWithPasskey } from '@/tests/support/passkey-makers'
import { password as ofDemo, signedIn } from '@/tests/support/people'
import { trailOf, wholeTrail } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string) => expect.objectContaining({ code })
const name = 'This device'

async function somebody() {
  const person = await aNewcomer(study)
  return { person, actor: await signedIn(person.staffId) }
}
const actionsOf = async (staffId: string) => (await trailOf(staffId)).map(({ action }) => action)

test('a passkey is added by who proves who they are, asked of a device that makes sure of its person, and in the trail', async () => {
  const { person, actor } = await somebody()
  const options = await begun(person, actor)
  expect(options).toMatchObject({
    rp: { id: 'localhost', name: 'Vigil' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: [],
  })
  const device = aDevice()
  await addPasskey(actor, addPasskeyInput.parse({ name: ` ${name} `, answer: device.make(options) }))
  const [kept, ...more] = await passkeysNow(actor)
  expect(more).toEqual([])
  expect(kept).toMatchObject({ name, credentialId: device.id, usedAt: null })
  expect((await trailOf(person.staffId)).at(-1)).toMatchObject({
    chain: 'system',
    action: 'staff.passkey_added',
    actor: person.staffId,
    session: actor.sessionId,
    body: { passkey: kept?.id, rows: [['passkey', kept?.id, expect.any(String)]] },
  })
  expect(await begun(person, actor, 'Another')).toMatchObject({ excludeCredentials: [{ id: device.id }] })
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
})

test('whoever has no second factor, as in the demo, adds one with the password', async () => {
  const actor = study.therapist
  await expect(beginPasskey(actor, { name, password: 'wrong', code: '' }, party)).rejects.toEqual(
    refused('wrong_password'),
  )
  const answer = aDevice().make(await beginPasskey(actor, { name, password: ofDemo, code: '' }, party))
  await addPasskey(actor, { name, answer })
  expect(await passkeysNow(actor)).toHaveLength(1)
})

test('a wrong password, a missing or wrong code, and a recovery code begin nothing', async () => {
  const { person, actor } = await somebody()
  const begin = (password: string, code: string) => beginPasskey(actor, { name, password, code }, party)
  await expect(begin(person.password, '')).rejects.toMatchObject({ fields: { code: expect.any(String) } })
  await expect(begin('wrong', person.code())).rejects.toEqual(refused('wrong_password'))
  await expect(begin(person.password, '000000')).rejects.toEqual(refused('wrong_password'))
  await expect(begin(person.password, person.recoveryCodes[0] ?? '')).rejects.toEqual(refused('wrong_password'))
  expect((await actionsOf(person.staffId)).filter(action => action === 'staff.confirmation_failed')).toHaveLength(3)
  expect(await passkeysNow(actor)).toEqual([])
})

const spoofs: Record<string, Spoof> = {
  'another challenge': { challenge: Buffer.alloc(32).toString('base64url') },
  'another origin': { origin: 'http://localhost:3001' },
  'another host': { rpId: 'example.org' },
  'a device that did not make sure of its person': { unverified: true },
}
for (const [what, spoof] of Object.entries(spoofs))
  test(`an answer with ${what} adds nothing, and stands in the trail`, async () => {
    const { person, actor } = await somebody()
    const answer = aDevice().make(await begun(person, actor), spoof)
    await expect(addPasskey(actor, { name, answer })).rejects.toEqual(refused('stale'))
    expect(await passkeysNow(actor)).toEqual([])
    expect((await trailOf(person.staffId)).at(-1)).toMatchObject({
      action: 'staff.confirmation_failed',
      body: { by: 'passkey' },
    })
  })

test('an answer counts once, for five minutes, and in the session that it was asked in', async () => {
  const actor = study.coordinator
  const made = async (called: string) =>
    aDevice().make(await beginPasskey(actor, { name: called, password: ofDemo, code: '' }, party))
  const answer = await made(name)
  await addPasskey(actor, { name, answer })
  await expect(addPasskey(actor, { name: 'Again', answer })).rejects.toEqual(refused('stale'))
  const late = await made('Late')
  await passTime('5 minutes 1 second')
  await expect(addPasskey(actor, { name: 'Late', answer: late })).rejects.toEqual(refused('stale'))
  const other = await signedIn(actor.staffId)
  await expect(addPasskey(other, { name: 'Elsewhere', answer: await made('Elsewhere') })).rejects.toEqual(
    refused('stale'),
  )
  expect(await passkeysNow(actor)).toHaveLength(1)
  expect((await actionsOf(actor.staffId)).filter(action => action === 'staff.confirmation_failed')).toHaveLength(3)
})

test('a device that somebody has already is nobody else’s', async () => {
  const { device } = await somebodyWithPasskey(study)
  const { person, actor } = await somebody()
  await expect(addPasskey(actor, { name, answer: device.make(await begun(person, actor)) })).rejects.toEqual(
    refused('stale'),
  )
  expect(await passkeysNow(actor)).toEqual([])
})

test('each has a name of its own, and there are ten at most', async () => {
  const { person, actor } = await somebodyWithPasskey(study)
  const begin = (called: string) => beginPasskey(actor, { name: called, password: person.password, code: '' }, party)
  await expect(begin('THIS DEVICE')).rejects.toMatchObject({ code: 'invalid', fields: { name: expect.any(String) } })
  const demo = study.cotherapist
  const ofTheirs = async (called: string) =>
    aDevice().make(await beginPasskey(demo, { name: called, password: ofDemo, code: '' }, party))
  for (let n = 1; n <= 9; n++) await addPasskey(demo, { name: `Key ${n}`, answer: await ofTheirs(`Key ${n}`) })
  const [tenth, eleventh] = [await ofTheirs('Tenth'), await ofTheirs('Eleventh')]
  await addPasskey(demo, { name: 'Tenth', answer: tenth })
  await expect(addPasskey(demo, { name: 'Eleventh', answer: eleventh })).rejects.toEqual(refused('not_now'))
  await expect(ofTheirs('Twelfth')).rejects.toEqual(refused('not_now'))
  expect(await passkeysNow(demo)).toHaveLength(10)
})

test('one is taken away with the same proof; whoever is signed in elsewhere is signed out, and nobody takes another’s', async () => {
  const { person, actor, passkeyId } = await somebodyWithPasskey(study)
  const { person: other, actor: another } = await somebody()
  const theirs = { passkeyId, password: other.password, code: other.code() }
  await expect(removePasskey(another, theirs)).rejects.toEqual(refused('not_found'))
  const wrong = { passkeyId, password: person.password, code: '000000' }
  await expect(removePasskey(actor, wrong)).rejects.toEqual(refused('wrong_password'))
  expect(await passkeysNow(actor)).toHaveLength(1)
  await signedIn(person.staffId)
  await removePasskey(actor, { ...wrong, code: person.code() })
  expect(await readAccount(actor)).toMatchObject({ passkeys: [], sessions: [{ id: actor.sessionId }] })
  expect((await trailOf(person.staffId)).at(-1)).toMatchObject({
    action: 'staff.passkey_removed',
    session: actor.sessionId,
    body: { passkey: passkeyId, sessionsEnded: 1 },
  })
})

test('a new link ends the passkeys with the password, and the trail has their rows', async () => {
  const { person, passkeyId } = await somebodyWithPasskey(study)
  const { token } = await letEnrolAgain(study.administrator, { studyId: study.id, staffId: person.staffId })
  const { enrolment } = await readInvitation({ token })
  const code = authenticator(enrolment.secret)
  await acceptInvitation({ token, password: 'otters under the bridge', enrolment: enrolment.sealed, code: code() })
  expect(await passkeysNow(await signedIn(person.staffId))).toEqual([])
  const accepted = (await trailOf(person.staffId)).filter(({ action }) => action === 'invitation.accepted')
  expect(accepted.at(-1)?.body.rows).toContainEqual(['passkey', passkeyId, expect.any(String)])
})

test('a session that ended meanwhile adds nothing', async () => {
  const { person, actor } = await somebody()
  const answer = aDevice().make(await begun(person, actor))
  await letEnrolAgain(study.administrator, { studyId: study.id, staffId: person.staffId })
  await expect(addPasskey(actor, { name, answer })).rejects.toEqual(refused('signed_out'))
})

test('nobody’s work reads passkeys or challenges, and what a device signs is in no trail', async () => {
  const { person, actor } = await somebodyWithPasskey(study)
  const second = await another(person, actor, 'Key')
  for (const table of ['passkey', 'passkey_challenge'])
    await expect(
      asActor(actor.staffId, tx => tx.execute(sql`select 1 from ${sql.identifier(table)}`)),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  expect(await wholeTrail()).not.toContain(second.id)
})
