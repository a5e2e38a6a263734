import type { Actor } from '@/lib/access/actor'
import { proofDue, proveSelf } from '@/lib/credentials/prove-self'
import { needsCode, reauthenticate } from '@/lib/credentials/reauthenticate'
import { actorOf, recordInput, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { unlockSession } from '@/lib/credentials/unlock-session'
import { askDownload } from '@/lib/export/ask-download'
import { downloadExport } from '@/lib/export/download-export'
import { releaseExport } from '@/lib/export/release-export'
import { revealEarlierIdentity } from '@/lib/trial/identity/reveal-earlier-identity'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { expect, test } from '@/tests/support/database'
import { aBuiltExport, exportOf } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer } from '@/tests/support/newcomer'
import { aSignedNote } from '@/tests/support/note-makers'
import { password } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const address = '192.0.2.7'
const refused = (code: string) => expect.objectContaining({ code })
const unproven = (actor: Actor): Actor => ({ ...actor, proven: false })

async function opened(role: 'therapist' | 'coordinator' = 'coordinator') {
  const person = await aNewcomer(study, role)
  const { token } = await signIn({ ...person, code: person.code(), address })
  const now = async (from = address) => actorOf(await sessionOf(token), from)
  return { person, token, now }
}

test('a proof takes password and code, and holds a quarter of an hour in its session and at its address', async () => {
  const { person, token, now } = await opened()
  expect(await proofDue(await now())).toEqual({ due: true, code: true })
  await expect(proveSelf(await now(), { password: person.password }, address)).rejects.toMatchObject({
    code: 'invalid',
    fields: { code: expect.any(String) },
  })
  await proveSelf(await now(), { password: person.password, code: person.code() }, address)
  expect(await proofDue(await now())).toEqual({ due: false, code: true })
  expect((await now('198.51.100.1')).proven).toBe(false)
  await passTime('14 minutes')
  const session = await sessionOf(token)
  if (session) await recordInput(session)
  expect((await now()).proven).toBe(true)
  await passTime('1 minute 1 second')
  expect((await now()).proven).toBe(false)
  expect((await trailOf(person.staffId)).at(-1)).toMatchObject({
    action: 'staff.reauthenticated',
    body: { withCode: true },
  })
})

test('a proof is no first signature', async () => {
  const { person, now } = await opened('therapist')
  await proveSelf(await now(), { password: person.password, code: person.code() }, address)
  expect(await needsCode(await now(), address)).toBe(true)
})

test('a signature is a proof, and a screen that was locked asks anew', async () => {
  const { token } = await signIn({ email: study.therapist.email, password, address })
  const session = await sessionOf(token)
  const actor = actorOf(session, address)
  expect(actor.proven).toBe(false)
  await reauthenticate(actor, { password, address })
  expect(actorOf(await sessionOf(token), address).proven).toBe(true)
  const resumed = session && (await unlockSession(session, { password, address }))
  expect(actorOf(await sessionOf(resumed ?? ''), address).proven).toBe(false)
})

test('five wrong passwords end the session, and each stands in the trail', async () => {
  const { person, now } = await opened()
  const actor = await now()
  const guess = () => proveSelf(actor, { password: 'wrong', code: '000000' }, address)
  for (let n = 1; n < 5; n++) await expect(guess()).rejects.toEqual(refused('wrong_password'))
  await expect(guess()).rejects.toEqual(refused('signed_out'))
  await expect(now()).rejects.toEqual(refused('signed_out'))
  const trail = (await trailOf(person.staffId)).filter(({ action }) => action === 'staff.proof_refused')
  expect(trail.filter(({ chain }) => chain === 'system').map(({ body }) => body.failures)).toEqual([1, 2, 3, 4, 5])
  expect(trail.filter(({ chain }) => chain === study.id)).toHaveLength(1)
})

test('a vault opens to who proved who they are; what an emergency needs opens at one tap', async () => {
  const participant = await aParticipant(study)
  const { id: participantId } = participant
  const look = (actor: Actor, part: 'preferred' | 'contact' | 'crisis_plan' | 'person', reason?: 'welfare') =>
    revealIdentity(unproven(actor), { participantId, part, reason: reason ?? 'arrange_visit' })
  const { coordinator, therapist } = study
  await expect(look(coordinator, 'person', 'welfare')).rejects.toEqual(refused('proof_due'))
  await expect(look(therapist, 'contact')).rejects.toEqual(refused('proof_due'))
  await expect(look(therapist, 'crisis_plan')).rejects.toEqual(refused('proof_due'))
  const earlier = { participantId, part: 'contact', reason: 'welfare' } as const
  await expect(revealEarlierIdentity(unproven(therapist), earlier)).rejects.toEqual(refused('proof_due'))
  await expect(look(therapist, 'person')).rejects.toEqual(refused('not_permitted'))
  const looks = async () => (await trailOf(participantId)).filter(({ action }) => /revealed$/.test(action))
  expect(await looks()).toEqual([])
  await look(therapist, 'preferred')
  await look(therapist, 'contact', 'welfare')
  await look(therapist, 'crisis_plan', 'welfare')
  expect(await looks()).toMatchObject(['preferred', 'contact', 'crisis_plan'].map(part => ({ body: { part } })))
})

test('a package is released and taken away by who proved who they are, and by nobody else', async () => {
  await aSignedNote(study)
  const { id: exportId, sha256 } = await aBuiltExport(study)
  const { investigator, dataManager, therapist } = study
  await expect(releaseExport(unproven(therapist), { exportId, sha256 })).rejects.toEqual(refused('not_found'))
  await expect(releaseExport(unproven(investigator), { exportId, sha256 })).rejects.toEqual(refused('proof_due'))
  expect((await exportOf(study, exportId)).state).toBe('built')
  await releaseExport(investigator, { exportId, sha256 })
  for (const take of [askDownload, downloadExport])
    await expect(take(unproven(dataManager), { exportId })).rejects.toEqual(refused('proof_due'))
  await askDownload(dataManager, { exportId })
  const downloads = async () => (await trailOf(exportId)).filter(({ action }) => action === 'export.downloaded')
  expect(await downloads()).toEqual([])
  await downloadExport(dataManager, { exportId })
  expect(await downloads()).toHaveLength(1)
})
