import { randomUUID } from 'node:crypto'
import { askPasskey } from '@/lib/credentials/ask-passkey'
import { proveSelf } from '@/lib/credentials/prove-self'
import { needsCode, reauthenticate } from '@/lib/credentials/reauthenticate'
import { removePasskey } from '@/lib/credentials/remove-passkey'
import { beginFactor } from '@/lib/credentials/replace-factor'
import { alertsOf } from '@/lib/messages/alerts-of'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { expect, test } from '@/tests/support/database'
import { aDevice, type Spoof } from '@/tests/support/device'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { address, aReadyNote, shown, sign } from '@/tests/support/note-makers'
import { another, ofDemo, party, passkeysNow, shownFor, somebodyWithPasskey } from '@/tests/support/passkey-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string) => expect.objectContaining({ code })
const failuresOf = async (staffId: string) =>
  (await trailOf(staffId)).filter(({ action, chain }) => action === 'signature.refused' && chain === 'system')

const spoofs: Record<string, Spoof> = {
  'another challenge': { challenge: Buffer.alloc(32).toString('base64url') },
  'another origin': { origin: 'https://localhost:3000' },
  'another host': { rpId: 'localhost.example' },
  'a device that did not make sure of its person': { unverified: true },
  'the handle of somebody else': { userHandle: Buffer.from(randomUUID()).toString('base64url') },
}
for (const [what, spoof] of Object.entries(spoofs))
  test(`an answer with ${what} signs nothing, and the note and the trail say so`, async () => {
    const of = await aStudy()
    const device = await ofDemo(of.therapist)
    const note = await aReadyNote(of)
    const given = await shownFor(of.therapist, device, 'sign', spoof)
    await expect(sign(of.therapist, note, given)).rejects.toEqual(refused('wrong_password'))
    expect(await shown(of.therapist, note)).toMatchObject({ status: 'draft' })
    expect(await failuresOf(of.therapist.staffId)).toMatchObject([{ body: { failures: 1, by: 'passkey' } }])
    expect((await passkeysNow(of.therapist))[0]?.usedAt).toBeNull()
  })

test('an answer signs once, within five minutes, in its own session, and is no answer to anything else', async () => {
  const { person, actor, device } = await somebodyWithPasskey(study)
  const prove = async (given: Awaited<ReturnType<typeof shownFor>>, by = actor) =>
    reauthenticate(by, { ...given, address })
  const once = await shownFor(actor, device)
  await prove(once)
  await expect(prove(once)).rejects.toEqual(refused('wrong_password'))
  const late = await shownFor(actor, device)
  await passTime('5 minutes 1 second')
  await expect(prove(late)).rejects.toEqual(refused('wrong_password'))
  for (const purpose of ['prove', 'account', 'uncover'] as const)
    await expect(prove(await shownFor(actor, device, purpose)), purpose).rejects.toEqual(
      refused(purpose === 'uncover' ? 'signed_out' : 'wrong_password'),
    )
  expect((await failuresOf(person.staffId)).map(({ body }) => body.failures)).toEqual([1, 2, 3, 4, 5])
  const investigators = await alertsOf(study.investigator)
  expect(investigators.filter(({ kind }) => kind === 'signature_failures')).toHaveLength(1)
})

test('an answer of one session, or to a signature, counts in no other session and for no change of the account', async () => {
  const { person, actor, device } = await somebodyWithPasskey(study)
  const other = await signedIn(person.staffId)
  const given = await shownFor(actor, device)
  await expect(reauthenticate(other, { ...given, address })).rejects.toEqual(refused('wrong_password'))
  await expect(proveSelf(other, await shownFor(other, device), address)).rejects.toEqual(refused('wrong_password'))
  const forSigning = { ...(await shownFor(actor, device)), code: '' }
  await expect(beginFactor(actor, forSigning)).rejects.toEqual(refused('wrong_password'))
  expect((await trailOf(person.staffId)).slice(-2)).toMatchObject([
    { action: 'staff.proof_refused', body: { by: 'passkey' } },
    { action: 'staff.confirmation_failed', body: { by: 'passkey' } },
  ])
  expect(await needsCode(actor, address)).toBe(true)
})

test('somebody else’s passkey, right as it is, signs nothing in this session', async () => {
  const [one, other] = [await somebodyWithPasskey(study), await somebodyWithPasskey(study)]
  const given = await shownFor(one.actor, other.device)
  await expect(reauthenticate(one.actor, { ...given, address })).rejects.toEqual(refused('wrong_password'))
  const put = await shownFor(one.actor, other.device, 'sign', { id: one.device.id })
  await expect(reauthenticate(one.actor, { ...put, address })).rejects.toEqual(refused('wrong_password'))
  expect(await failuresOf(one.person.staffId)).toHaveLength(2)
  expect(await failuresOf(other.person.staffId)).toEqual([])
  for (const { actor } of [one, other]) expect((await passkeysNow(actor))[0]?.usedAt).toBeNull()
})

test('a count that goes back signs nothing, and is told and recorded as at the way in', async () => {
  await passTime('2 hours')
  const { person, actor, device, passkeyId } = await somebodyWithPasskey(study)
  await reauthenticate(actor, { ...(await shownFor(actor, device)), address })
  const copied = await shownFor(actor, device, 'sign', { counter: 2 })
  await expect(reauthenticate(actor, { ...copied, address })).rejects.toEqual(refused('wrong_password'))
  expect((await trailOf(person.staffId)).slice(-2)).toMatchObject([
    { action: 'signature.refused', body: { failures: 1, by: 'passkey' } },
    { action: 'staff.passkey_counted_back', body: { passkey: passkeyId } },
  ])
  const told = await alertsOf(study.administrator)
  expect(told.map(({ kind }) => kind)).toContain('password_guessing')
})

test('a passkey that was taken away, or of an account that is closed or enrols again, signs nothing', async () => {
  const { actor, device, passkeyId, person } = await somebodyWithPasskey(study)
  const second = await another(person, actor, 'Key')
  const given = await shownFor(actor, device)
  await removePasskey(actor, { passkeyId, ...(await shownFor(actor, second, 'account')), code: '' })
  await expect(reauthenticate(actor, { ...given, address })).rejects.toEqual(refused('wrong_password'))
  const closed = {
    suspended: (staffId: string) => suspendStaff(study.administrator, { studyId: study.id, staffId }),
    'enrols again': (staffId: string) => letEnrolAgain(study.administrator, { studyId: study.id, staffId }),
  }
  for (const [what, close] of Object.entries(closed)) {
    const one = await somebodyWithPasskey(study)
    const shownBefore = await shownFor(one.actor, one.device)
    await close(one.person.staffId)
    await expect(reauthenticate(one.actor, { ...shownBefore, address }), what).rejects.toEqual(refused('signed_out'))
    expect((await passkeysNow(one.actor))[0]?.usedAt).toBeNull()
  }
})

test('who has none is asked for none', async () => {
  await expect(askPasskey(study.monitor, { purpose: 'sign' }, party)).rejects.toEqual(refused('stale'))
  const stranger = aDevice()
  const given = { password: '', passkey: stranger.sign({ challenge: 'AAAA', rpId: 'localhost' }) }
  await expect(reauthenticate(study.monitor, { ...given, address })).rejects.toEqual(refused('wrong_password'))
})
