import { sql } from 'drizzle-orm'
import { asActor, sqlState } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { verifyTrail } from '@/lib/audit/verify'
import { alertsOf } from '@/lib/messages/alerts-of'
import { running } from '@/lib/ops/running'
import { confirmSigner, readWaitingSigners } from '@/lib/signing/confirm-signer'
import { confirmUnblinding } from '@/lib/signing/confirm-unblinding'
import { signingWaits } from '@/lib/signing/known-signer'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { letEnrolAgain } from '@/lib/trial/people/let-enrol-again'
import type { WaitingSigner } from '@/lib/trial/people/signer-repository'
import { suspendMembership } from '@/lib/trial/people/suspend-membership'
import { expect, test } from '@/tests/support/database'
import { aGuessingStudy, request } from '@/tests/support/guess-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { anInvitation, aWaitingSigner } from '@/tests/support/newcomer'
import { address, aReadyNote, sign } from '@/tests/support/note-makers'
import { accept, password, signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string) => expect.objectContaining({ code })
const confirm = (by: Actor, { staffId, since }: WaitingSigner, studyId = study.id) =>
  confirmSigner(by, { studyId, staffId, since, password }, address)
const stateOf = async (by: Actor, statement: ReturnType<typeof sql>) =>
  sqlState(
    await asActor(by.staffId, tx => tx.execute(statement)).then(
      () => null,
      error => error,
    ),
  )

test('who came in past their password writes as before, and signs only when an investigator has spoken with them', async () => {
  const waiting = await aWaitingSigner(study)
  const { staffId } = waiting
  const person = await signedIn(staffId)
  const { id: studyId, siteId } = study
  await grantDelegation(study.investigator, {
    ...{ studyId, siteId, staffId },
    ...{ task: 'write_and_sign', startsOn: '2000-01-01' },
  })
  const note = await aReadyNote({ ...study, therapist: person })
  await expect(sign(person, note)).rejects.toMatchObject({
    code: 'not_now',
    message: expect.stringContaining(study.investigator.name),
  })
  expect(await signingWaits(person, studyId)).toContain(`speak with ${study.investigator.name}.`)
  expect(await signingWaits(study.therapist, studyId)).toBeNull()
  const scope = sql`study_id, site_id, participant_id, content_hash, signer, printed_name, credentials, meaning, at, "offset", signature_hash`
  const values = sql`gen_random_uuid(), ${studyId}, ${siteId}, ${note.participant.id}, '', ${staffId}, '', '', 'authored', vigil_now(), '', ''`
  const past = [
    sql`insert into signature (id, ${scope}, note_id, version) values (${values}, ${note.id}, 1)`,
    sql`insert into event_signature (id, ${scope}, event_id, entries) values (${values}, ${note.id}, 1)`,
    sql`insert into decision_signature (id, ${scope}, sealed) values (${values}, '')`,
  ]
  for (const statement of past) expect(await stateOf(person, statement)).toBe('VG010')
  expect(
    await stateOf(
      person,
      sql`insert into release (id, export_id, study_id, decision, sha256, by)
    values (gen_random_uuid(), ${note.id}, ${studyId}, 'released', '', ${staffId})`,
    ),
  ).toBe('VG010')
  expect(
    await stateOf(
      person,
      sql`insert into unblinding (id, study_id, reason, sealed, requested_by, expires_at)
    values (gen_random_uuid(), ${studyId}, 'safety', '', ${staffId}, vigil_now())`,
    ),
  ).toBe('VG010')

  await confirm(study.investigator, waiting)
  await expect(confirm(study.investigator, waiting)).rejects.toMatchObject({
    code: 'stale',
    message: expect.stringContaining('Somebody has confirmed this already'),
  })
  await expect(confirm(study.supervisor, waiting)).rejects.toEqual(refused('not_found'))
  expect(await sign(person, note)).toEqual({ status: 'signed' })
  expect(await readWaitingSigners(study.investigator, studyId)).not.toContainEqual(waiting)
  expect((await alertsOf(person)).map(({ kind }) => kind)).toContain('signer_confirmed')
  expect((await trailOf(staffId)).find(({ action }) => action === 'signer.confirmed')).toMatchObject({
    chain: studyId,
    actor: study.investigator.staffId,
    body: { enrolledAt: waiting.since },
  })
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })

  await accept((await letEnrolAgain(study.administrator, { studyId, staffId })).token)
  expect(await signingWaits(await signedIn(staffId), studyId)).not.toBeNull()
  await expect(confirm(study.investigator, waiting)).rejects.toEqual(refused('stale'))
})

test('neither the person nor an administrator confirms it, nor a supervisor where there is an investigator, at either wall', async () => {
  const waiting = await aWaitingSigner(study)
  const other = await aStudy()
  const person = await signedIn(waiting.staffId)
  for (const one of [person, study.administrator, study.supervisor, study.therapist, other.investigator]) {
    await expect(confirm(one, waiting)).rejects.toEqual(refused('not_found'))
    const past = sql`insert into signer_confirmation (id, study_id, staff_id, enrolled_at, by)
      values (gen_random_uuid(), ${study.id}, ${waiting.staffId}, ${waiting.since}, ${one.staffId})`
    expect(await stateOf(one, past)).toBe('42501')
  }
  const wrong = { studyId: study.id, ...waiting, password: 'not mine' }
  await expect(confirmSigner(study.investigator, wrong, address)).rejects.toEqual(refused('wrong_password'))
  expect(await signingWaits(person, study.id)).not.toBeNull()
})

test('where no investigator can, a supervisor confirms it; an administrator’s second role and whoever waits too count for nothing', async () => {
  const small = await aStudy()
  const { id: studyId, administrator, investigator, supervisor } = small
  const alsoWaits = await aWaitingSigner(small, 'investigator')
  const waiting = await aWaitingSigner(small)
  const person = await signedIn(waiting.staffId)
  await grantMembership(administrator, { studyId, siteId: null, staffId: investigator.staffId, role: 'administrator' })
  expect(await signingWaits(person, studyId)).toContain(`speak with ${supervisor.name}.`)
  await expect(confirm(await signedIn(investigator.staffId), waiting, studyId)).rejects.toEqual(refused('not_found'))
  await expect(confirm(await signedIn(alsoWaits.staffId), waiting, studyId)).rejects.toEqual(refused('not_found'))
  await confirm(supervisor, waiting, studyId)
  expect(await signingWaits(person, studyId)).toBeNull()
  await suspendMembership(administrator, { membershipId: supervisor.memberships[0]?.id ?? '', reason: 'away' })
  expect(await signingWaits(await signedIn(alsoWaits.staffId), studyId)).toContain('ask an administrator')
})

test('nobody confirms it who was given their role since the link, or shortly before and after the person came; other investigators are told', async () => {
  const small = await aStudy()
  const { id: studyId, administrator, investigator } = small
  const { staffId, token } = await anInvitation(small)
  await accept(token)
  const investigating = async () => {
    const made = await anInvitation(small, 'investigator')
    await accept(made.token)
    return signedIn(made.staffId)
  }
  const madeUp = await investigating()
  await accept((await letEnrolAgain(administrator, { studyId, staffId })).token)
  const late = await investigating()
  const [waiting] = await readWaitingSigners(investigator, studyId)
  if (!waiting) throw new Error('Nobody waits.')
  for (const one of [madeUp, late]) await expect(confirm(one, waiting, studyId)).rejects.toEqual(refused('not_found'))
  await confirm(investigator, waiting, studyId)
  for (const one of [madeUp, late])
    expect((await alertsOf(one)).map(({ kind }) => kind)).toContain('colleague_confirmed')
})

test('who held the role there long before the link is known, though it ended and was given anew since', async () => {
  const small = await aStudy()
  const { id: studyId, administrator } = small
  const { staffId } = small.investigator
  const { staffId: waits, token } = await anInvitation(small)
  await accept(token)
  await passTime('8 days')
  const anew = { studyId, siteId: null, staffId, role: 'investigator' } as const
  await endMembership(administrator, { reason: 'left', membershipId: small.investigator.memberships[0]?.id ?? '' })
  await grantMembership(administrator, anew)
  await accept((await letEnrolAgain(administrator, { studyId, staffId: waits })).token)
  const madeUp = await anInvitation(small, 'investigator')
  await accept(madeUp.token)
  const [investigator, late] = [await signedIn(staffId), await signedIn(madeUp.staffId)]
  const [waiting] = await readWaitingSigners(investigator, studyId)
  if (!waiting) throw new Error('Nobody waits.')
  await expect(confirm(late, waiting, studyId)).rejects.toEqual(refused('not_found'))
  await confirm(investigator, waiting, studyId)
  expect(await signingWaits(await signedIn(waits), studyId)).toBeNull()
  const said = (await trailOf(waits)).find(({ action }) => action === 'signer.confirmed')
  expect(said).toMatchObject({ chain: studyId, actor: staffId })
})

test('who waits confirms no unblinding, until they are confirmed themselves', async () => {
  const guessing = await aGuessingStudy()
  const { id: studyId } = guessing
  const waiting = await aWaitingSigner(guessing, 'safety_officer', null)
  const officer = await signedIn(waiting.staffId)
  const asked = await request(guessing)
  await expect(
    confirmUnblinding(officer, { unblindingId: asked.unblindingId, password }, address),
  ).rejects.toMatchObject({
    code: 'not_now',
    message: expect.stringContaining('speak with'),
  })
  const past = sql`update unblinding set state = 'confirmed', decided_by = ${officer.staffId}, decided_at = vigil_now() where study_id = ${studyId}`
  expect(await stateOf(officer, past)).toBe('VG010')
  await confirm(guessing.investigator, waiting, studyId)
  await confirmUnblinding(officer, { unblindingId: asked.unblindingId, password }, address)
})
