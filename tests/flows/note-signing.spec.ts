import { randomUUID } from 'node:crypto'
import { readRecord } from '@/lib/review/read-record'
import { item } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, save, shown, sign, type TestNote } from '@/tests/support/note-makers'
import { alertsAbout, appendicesTo, factsAbout, signaturesUnder, versionsIn } from '@/tests/support/note-rows'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})
const deedsIn = async ({ id }: TestNote) =>
  (await trailOf(id)).filter(one => one.chain === id && one.action !== 'note.saved').map(one => one.action)

for (const kind of ['preparation', 'integration', 'contact_call'] as const)
  test(`a ${kind} note is signed with one author’s signature, which freezes it`, async () => {
    const note = await aReadyNote(study, { kind })
    const { contentHash } = await shown(study.therapist, note)
    expect(await sign(study.therapist, note)).toEqual({ status: 'signed' })
    expect(await versionsIn(note)).toMatchObject([{ version: 1, contentHash, frozenBy: study.therapist.staffId }])
    expect(await signaturesUnder(note)).toMatchObject([
      {
        version: 1,
        contentHash,
        signer: study.therapist.staffId,
        printedName: study.therapist.name,
        meaning: 'authored',
      },
    ])
    expect(await factsAbout(note)).toMatchObject({ status: 'signed', serviceOn: '2026-03-12', dueAt: null })
    expect(await deedsIn(note)).toEqual(['note.started', 'note.signed'])
  })

test('a session note waits for the other author, who is told, and is signed with the second signature on the same version', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  expect(await sign(study.therapist, note)).toEqual({ status: 'ready' })
  expect(await factsAbout(note)).toMatchObject({ status: 'ready', signedAt: null })
  expect((await alertsAbout(note)).filter(({ kind }) => kind.startsWith('note_'))).toEqual([
    { recipient: study.cotherapist.staffId, kind: 'note_waits_for_you', raisedBy: study.therapist.staffId },
  ])
  expect(await sign(study.cotherapist, note, { meaning: 'co-authored' })).toEqual({ status: 'signed' })
  const [first, second, ...others] = await signaturesUnder(note)
  expect(others).toEqual([])
  expect([first?.contentHash, first?.version]).toEqual([second?.contentHash, second?.version])
  expect(await versionsIn(note)).toHaveLength(1)
  expect((await factsAbout(note)).signedAt).toBe(second?.at)
  expect(await deedsIn(note)).toEqual(['note.started', 'note.signed', 'note.co_signed'])
})

test('nobody signs the same version twice', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.cotherapist, note)
  await expect(sign(study.cotherapist, note)).rejects.toMatchObject({ code: 'not_now' })
  await sign(study.therapist, note)
  for (const author of [study.therapist, study.cotherapist])
    await expect(sign(author, note)).rejects.toMatchObject({ code: 'not_now' })
  expect(await signaturesUnder(note)).toHaveLength(2)
})

test('two who sign at once both sign the one version', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  const signed = await Promise.all([sign(study.therapist, note), sign(study.cotherapist, note)])
  expect(signed.map(one => one.status).sort()).toEqual(['ready', 'signed'])
  expect(await versionsIn(note)).toHaveLength(1)
})

test('what was changed since it was read is not signed, at whatever place, and says so', async () => {
  const note = await aReadyNote(study)
  const { contentHash } = await shown(study.therapist, note)
  await save(study.cotherapist, note, { next_steps: 'Sleep well' }, 1)
  const signing = deeds.sign(study.therapist, { noteId: note.id, contentHash })
  await expect(signing).rejects.toMatchObject({
    code: 'stale',
    message: expect.stringContaining('changed since you read it'),
  })
  expect(await signaturesUnder(note)).toEqual([])
  expect((await factsAbout(note)).status).toBe('draft')
})

test('an unfinished note is not signed, and the refusal names each open field', async () => {
  const note = await aNote(study)
  await save(study.therapist, note, { modality: 'video', risk_level: 'low' })
  const refused = await sign(study.therapist, note).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'invalid' })
  const open = [
    'started_at',
    'ended_at',
    'staff_present',
    'recording',
    'changes_since_last',
    'medication_changes',
    'ae_review',
    'safety_plan',
    'presenting_focus',
    'prior_experience',
    'orientation_given',
    'care_touch_explained',
    'boundaries_reviewed',
    'complaint_route_given',
    'recording_consent',
    'support_person',
    'transport_plan',
    'transport_plan_agreed',
    'overnight_plan',
    'deviations',
    'cssrs',
    'summary',
  ]
  expect(Object.keys((refused as { fields: object }).fields).sort()).toEqual(open.sort())
  expect(await versionsIn(note)).toEqual([])
})

test('every question may be answered openly as not done, and the note is signed so', async () => {
  const gaps = [
    'modality',
    'recording',
    'changes_since_last',
    'risk_level',
    'intention',
    'stop_signal',
    'readiness',
    'summary',
  ]
  const note = await aReadyNote(study, {
    changes: {
      ...Object.fromEntries(gaps.map(field => [field, { gap: 'declined' }])),
      recording_ref: null,
      safety_plan: null,
      [`escalation.${item}`]: null,
      readiness_conditions: null,
      changes_detail: null,
    },
  })
  expect(await sign(study.therapist, note)).toEqual({ status: 'signed' })
  expect((await factsAbout(note)).gaps).toBe(gaps.length)
})

test('a wrong password signs nothing', async () => {
  const note = await aReadyNote(study)
  await expect(sign(study.therapist, note, { password: 'not mine' })).rejects.toMatchObject({ code: 'wrong_password' })
  expect(await signaturesUnder(note)).toEqual([])
})

test('the second author’s own words stand beside the first’s note, signed, and void nothing', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const text = '  He hummed for an hour. 👂\n'
  await sign(study.cotherapist, note, { meaning: 'co-authored', ownWords: text })
  const { signatures, appendices, status } = await readRecord(study.supervisor, { noteId: note.id, studyId: study.id })
  expect(status).toBe('signed')
  expect(signatures.map(one => one.superseded)).toEqual([false, false, false])
  expect(appendices).toMatchObject([{ kind: 'own_words', text, by: study.cotherapist.staffId }])
  const [words] = await appendicesTo(note)
  expect(signatures.filter(one => one.appendixId === words?.id)).toMatchObject([{ contentHash: words?.contentHash }])
})

test('words that can’t be kept as they are, are refused naming the character', async () => {
  const note = await aReadyNote(study)
  for (const ownWords of ['a\u0000', '\ud83d', '   ', 'a'.repeat(8001)])
    await expect(sign(study.therapist, note, { ownWords })).rejects.toMatchObject({
      code: 'invalid',
      fields: { ownWords: expect.any(String) },
    })
})

test('a note that does not exist, or a hash that is none, signs nothing', async () => {
  const contentHash = '0'.repeat(64)
  await expect(deeds.sign(study.therapist, { noteId: randomUUID(), contentHash })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(deeds.sign(study.therapist, { noteId: randomUUID(), contentHash: 'x' })).rejects.toMatchObject({
    code: 'invalid',
  })
})
