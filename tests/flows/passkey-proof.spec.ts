import { addPasskey, beginPasskey } from '@/lib/credentials/add-passkey'
import { askUnlock } from '@/lib/credentials/ask-passkey'
import { changePassword } from '@/lib/credentials/change-password'
import { lockSession } from '@/lib/credentials/lock-session'
import { proofDue, proveSelf } from '@/lib/credentials/prove-self'
import { needsCode, reauthenticate } from '@/lib/credentials/reauthenticate'
import { removePasskey } from '@/lib/credentials/remove-passkey'
import { renewRecoveryCodes } from '@/lib/credentials/renew-recovery-codes'
import { beginFactor } from '@/lib/credentials/replace-factor'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { uncover } from '@/lib/credentials/uncover'
import { unlockSession } from '@/lib/credentials/unlock-session'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { expect, test } from '@/tests/support/database'
import { aDevice } from '@/tests/support/device'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aWaitingSigner } from '@/tests/support/newcomer'
import { address, aReadyNote, sign } from '@/tests/support/note-makers'
import { ofDemo, party, passkeysNow, shownFor, somebodyWithPasskey } from '@/tests/support/passkey-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string) => expect.objectContaining({ code })
const lastOf = async (staffId: string) => (await trailOf(staffId)).at(-1)

test('a passkey is all components at the first signature of a period; then password or passkey, and the trail says which', async () => {
  const { person, actor, device, passkeyId } = await somebodyWithPasskey(study)
  expect(await needsCode(actor, address)).toBe(true)
  await reauthenticate(actor, { ...(await shownFor(actor, device)), address })
  expect(await lastOf(person.staffId)).toMatchObject({
    chain: 'system',
    action: 'staff.reauthenticated',
    session: actor.sessionId,
    body: { by: 'passkey', passkey: passkeyId, rows: [['passkey', passkeyId, expect.any(String)]] },
  })
  expect(await needsCode(actor, address)).toBe(false)
  await reauthenticate(actor, { password: person.password, address })
  expect(await lastOf(person.staffId)).toMatchObject({ body: { withCode: false } })
  await reauthenticate(actor, { ...(await shownFor(actor, device)), address })
  await passTime('15 minutes 1 second')
  expect(await needsCode(actor, address)).toBe(true)
})

test('a note is signed with a passkey, and with nothing it is not', async () => {
  const device = await ofDemo(study.therapist)
  const note = await aReadyNote(study)
  await expect(sign(study.therapist, note, { password: '' })).rejects.toMatchObject({
    code: 'invalid',
    fields: { password: 'Enter your password.' },
  })
  expect(await sign(study.therapist, note, await shownFor(study.therapist, device))).toEqual({ status: 'signed' })
  expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'note.signed', actor: study.therapist.staffId })
})

test('the gravest readings are opened by a passkey, for the same period', async () => {
  const { person, device } = await somebodyWithPasskey(study, 'coordinator')
  const { token } = await signIn({ ...person, code: person.code(), address })
  const now = async () => actorOf(await sessionOf(token), address)
  expect(await proofDue(await now())).toMatchObject({ due: true })
  await proveSelf(await now(), await shownFor(await now(), device, 'prove'), address)
  expect(await proofDue(await now())).toMatchObject({ due: false })
  expect(await needsCode(await now(), address)).toBe(true)
  expect(await lastOf(person.staffId)).toMatchObject({ action: 'staff.reauthenticated', body: { by: 'passkey' } })
})

test('a locked screen opens to its person’s passkey, under a new session, and nothing that was asked before it counts', async () => {
  const { person, device } = await somebodyWithPasskey(study)
  const { token } = await signIn({ ...person, code: person.code(), address })
  const session = await sessionOf(token)
  if (!session) throw new Error('Nobody is signed in.')
  await lockSession(session)
  const answer = device.sign(await askUnlock(session, party))
  const resumed = await unlockSession(session, { password: '', passkey: answer, address })
  const held = await sessionOf(resumed)
  expect(held).toMatchObject({ locked: false, hasPasskey: true, staff: { id: person.staffId } })
  expect(await sessionOf(token)).toBeNull()
  expect(await lastOf(person.staffId)).toMatchObject({
    action: 'staff.unlocked',
    body: { session: session.id, by: 'passkey' },
  })
  const other = await somebodyWithPasskey(study)
  if (!held) return
  const theirs = other.device.sign(await askUnlock(held, party))
  await expect(unlockSession(held, { password: '', passkey: theirs, address })).rejects.toEqual(
    refused('wrong_password'),
  )
  expect(await lastOf(person.staffId)).toMatchObject({ action: 'staff.unlock_failed', body: { by: 'passkey' } })
})

test('one’s own account is changed with a passkey: another factor, other codes, one more and one less; a password takes the present one', async () => {
  const { actor, device, passkeyId } = await somebodyWithPasskey(study)
  const shown = async () => ({ ...(await shownFor(actor, device, 'account')), code: '' })
  expect(await beginFactor(actor, await shown())).toMatchObject({ secret: expect.any(String) })
  expect((await renewRecoveryCodes(actor, await shown())).recoveryCodes).toHaveLength(10)
  const key = aDevice()
  const options = await beginPasskey(actor, { name: 'Key', ...(await shown()) }, party)
  await addPasskey(actor, { name: 'Key', answer: key.make(options) })
  expect(await passkeysNow(actor)).toHaveLength(2)
  await removePasskey(actor, { passkeyId, ...(await shown()) })
  expect((await passkeysNow(actor)).map(({ name }) => name)).toEqual(['Key'])
  await expect(removePasskey(actor, { passkeyId, ...(await shown()) })).rejects.toEqual(refused('wrong_password'))
  const next = 'otters under the old bridge'
  await expect(changePassword(actor, { present: '', password: next })).rejects.toEqual(refused('wrong_password'))
})

test('a covered log is shown again to the passkey of whoever covered it', async () => {
  const { person, actor, device } = await somebodyWithPasskey(study)
  await uncover(actor, await shownFor(actor, device, 'uncover'))
  expect(await lastOf(person.staffId)).toMatchObject({ action: 'staff.uncovered', body: { by: 'passkey' } })
})

test('who came in by a link past their password signs with no passkey of theirs until somebody has spoken with them', async () => {
  const { staffId } = await aWaitingSigner(study)
  const person = await signedIn(staffId)
  const { id: studyId, siteId } = study
  const delegated = { studyId, siteId, staffId, task: 'write_and_sign', startsOn: '2000-01-01' } as const
  await grantDelegation(study.investigator, delegated)
  const device = await ofDemo(person)
  const note = await aReadyNote({ ...study, therapist: person })
  await expect(sign(person, note, await shownFor(person, device))).rejects.toMatchObject({
    code: 'not_now',
    message: expect.stringContaining(study.investigator.name),
  })
  expect((await trailOf(note.id)).map(({ action }) => action)).not.toContain('note.signed')
})
