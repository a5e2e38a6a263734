import { buildExport } from '@/lib/export/build-export'
import { releaseExport } from '@/lib/export/release-export'
import { startContact } from '@/lib/notes/begin/start-contact'
import { currentDefinition } from '@/lib/notes/definition'
import { filledRows, item } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aPackage, exportOf, request, undisturbed } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, aSignedNote, close, enterInError, save, sign } from '@/tests/support/note-makers'
import { downloaded, rowsIn, sha256 } from '@/tests/support/package'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

test('no name, word, date, time of day or id leaves with any file', async () => {
  const { participant } = await aSignedNote(study, {
    changes: { safety_plan: { gap: 'declined', reason: 'Canary of a gap' }, 'orientation_given.recording': no('tick') },
  })
  await aSignedNote(study, {
    kind: 'session',
    participant,
    changes: { summary: 'Canary: Marigold Quillfeather wept on 2026-03-12.', 'pre_checks.room': no('check') },
  })
  await aSignedNote(study, {
    kind: 'integration',
    participant,
    changes: { [`practices.${item}.words`]: '=Canary("of a practice")' },
  })
  const { files } = await aPackage(study)
  for (const [path, content] of Object.entries(files)) {
    for (const words of ['Canary', 'Words for', 'Quillfeather', 'Marigold', 'Goldie', 'Barnaby', '555 0142'])
      expect(content, path).not.toContain(words)
    for (const person of [study.therapist, study.cotherapist, study.dataManager, study.investigator])
      for (const trace of [person.name, person.email, person.staffId]) expect(content, path).not.toContain(trace)
    for (const place of [participant.code, participant.id, 'NORTH', 'North Clinic'])
      expect(content, path).not.toContain(place)
    expect(content, path).not.toMatch(/\b(19|20|21)\d\d-\d\d-\d\d|\b\d\d:\d\d\b|[0-9a-f]{8}-[0-9a-f]{4}-/)
  }
  expect(rowsIn(files['preparation.csv'])).toMatchObject([
    { safety_plan: '', safety_plan_gap: 'declined', orientation_given___recording: 'no' },
  ])
})

test('a visit that nobody planned leaves under a code of its own, and the dictionary says so', async () => {
  const participant = await aParticipant(study)
  const { noteId } = await startContact(study.therapist, { participantId: participant.id, kind: 'integration' })
  const rows = filledRows(currentDefinition('integration'), {}, study.therapist.staffId)
  await save(study.therapist, { id: noteId }, Object.fromEntries(rows.map(({ path, value }) => [path, value])))
  await sign(study.therapist, { id: noteId })
  const { files } = await aPackage(study)
  expect(rowsIn(files['integration.csv'])).toMatchObject([{ visit: 'UNSCHED1', note: '1', version: '1' }])
  const said = rowsIn(files['data-dictionary.csv']).filter(({ column }) => column === 'visit')
  expect(said.length).toBeGreaterThan(0)
  for (const { label, values } of said) expect(`${label}: ${values}`).toContain('Visit: code of the protocol; UNSCHED')
})

test('only what all its authors have signed leaves, in the latest version that they signed', async () => {
  await aReadyNote(study)
  const half = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, half)
  const gone = await aSignedNote(study)
  await enterInError(study.therapist, gone)
  const back = await aSignedNote(study, { kind: 'integration', changes: { mood: '4' } })
  await deeds.giveBack(study.supervisor, { noteId: back.id, version: 1 })
  const backAndGone = await aSignedNote(study, { participant: back.participant })
  await deeds.giveBack(study.supervisor, { noteId: backAndGone.id, version: 1 })
  await enterInError(study.therapist, backAndGone)
  const first = await aPackage(study)
  expect(rowsIn(first.files['preparation.csv'])).toEqual([])
  expect(rowsIn(first.files['session.csv'])).toEqual([])
  expect(rowsIn(first.files['integration.csv'])).toMatchObject([{ version: '1', mood: '4' }])
  const { counts } = JSON.parse(first.files['manifest.json'] ?? '')
  expect(counts).toEqual({
    rowsIn: 5,
    rowsOut: 1,
    closedWithoutSignature: 0,
    suppressed: { notesNotSigned: 2, notesEnteredInError: 2 },
    participants: { in: 1, outWithoutSignedNote: 3, outWithoutConsent: 0 },
  })
  await close(study.investigator, half)
  await sign(study.therapist, back)
  const second = await aPackage(study)
  expect(rowsIn(second.files['session.csv'])).toMatchObject([{ closed_without: 'second_signature_unavailable' }])
  expect(JSON.parse(second.files['manifest.json'] ?? '').counts).toMatchObject({
    rowsOut: 2,
    closedWithoutSignature: 1,
  })
  expect(rowsIn(second.files['integration.csv'])).toMatchObject([{ closed_without: '' }])
  expect(rowsIn(second.files['integration.csv'])).toMatchObject([{ version: '2', mood: '4' }])
})

test('what is signed after the request waits for the next package', async () => {
  await aSignedNote(study)
  const written = await aReadyNote(study)
  const exportId = await request(study)
  await sign(study.therapist, written)
  await buildExport(exportId, undisturbed())
  await releaseExport(study.investigator, { exportId, sha256: (await exportOf(study, exportId)).sha256 ?? '' })
  const { files } = await downloaded(study.dataManager, exportId)
  expect(rowsIn(files['preparation.csv'])).toHaveLength(1)
  expect(rowsIn((await aPackage(study)).files['preparation.csv'])).toHaveLength(2)
})

test('the same cut gives the same bytes; another recipient other codes for everybody, and the same answers', async () => {
  for (let person = 0; person < 3; person++) {
    const { participant } = await aSignedNote(study)
    await aSignedNote(study, { kind: 'session', participant })
  }
  const [first, again, other] = [await aPackage(study), await aPackage(study), await aPackage(study, 'Registry')]
  expect(sha256(again.bytes)).toBe(sha256(first.bytes))
  const codesIn = ({ files }: typeof first) =>
    new Set(rowsIn(files['session.csv']).flatMap(row => [row.participant, row.staff_present_codes]))
  expect([...codesIn(first)].every(code => /^[PS](-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code ?? ''))).toBe(true)
  expect(codesIn(first).size).toBe(4)
  expect([...codesIn(first)].filter(code => codesIn(other).has(code))).toEqual([])
  expect(codesIn(await aPackage(study, 'REGISTRY'))).toEqual(codesIn(other)) // the same recipient, as somebody else writes it
  const inOrder = rowsIn(first.files['session.csv']).map(row => row.participant ?? '')
  expect(inOrder).toEqual([...inOrder].sort())
  const answersOf = ({ files }: typeof first) =>
    rowsIn(files['preparation.csv']).map(({ participant, staff_present_codes, ...answers }) => answers)
  expect(answersOf(other)).toEqual(answersOf(first))
})

test('study days count from the first medication session, without one from enrolment', async () => {
  const { participant } = await aSignedNote(study, { changes: { started_at: '2026-03-10T09:30+01:00' } })
  await aSignedNote(study, { kind: 'session', participant, changes: { clock_zero: '2026-03-12T10:00+01:00' } })
  await aSignedNote(study, {
    participant: await aParticipant(study, { enrolledOn: '2026-03-12' }),
    changes: { started_at: '2026-03-12T09:30+01:00' },
  })
  const { files } = await aPackage(study)
  expect(rowsIn(files['preparation.csv'])).toHaveLength(2)
  expect(rowsIn(files['preparation.csv'])).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ anchor: 'first_session', started_at_study_day: '-2' }),
      expect.objectContaining({ anchor: 'enrolment', started_at_study_day: '1' }),
    ]),
  )
  expect(rowsIn(files['session.csv'])).toMatchObject([{ started_at_study_day: '1', started_at_minutes: '-30' }])
})

test('the package describes itself: each file’s hash and rows, each column, and every answer that was left out', async () => {
  const { participant } = await aSignedNote(study)
  await aSignedNote(study, { kind: 'session', participant })
  const { files } = await aPackage(study)
  const manifest = JSON.parse(files['manifest.json'] ?? '')
  expect(manifest).toMatchObject({ profile: 'coded', description: 'no free text', recipient: 'Statistics' })
  for (const { path, sha256: hash, rows } of manifest.files) {
    expect(sha256(files[path] ?? ''), path).toBe(hash)
    if (path.endsWith('.csv')) expect(rowsIn(files[path]).length, path).toBe(rows)
  }
  expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(
    Object.keys(files).filter(path => path !== 'manifest.json'),
  )
  expect(manifest.fields).toContainEqual({
    ...{ table: 'session', column: 'summary', label: 'What the log does not show' },
    ...{ treatment: 'left out', rule: 'free text' },
  })
  const { resources } = JSON.parse(files['datapackage.json'] ?? '')
  const dictionary = rowsIn(files['data-dictionary.csv'])
  for (const { name, path, schema, hash } of resources) {
    expect(hash).toBe(`sha256:${sha256(files[path] ?? '')}`)
    const heading = (files[path] ?? '').split('\r\n')[0]?.split(',')
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(heading)
    expect(dictionary.filter(({ table }) => table === name).map(({ column }) => column)).toEqual(heading)
    const keys = rowsIn(files[path]).map(row => schema.primaryKey.map((key: string) => row[key]).join('/'))
    expect(new Set(keys).size).toBe(keys.length)
  }
})

const no = (why: string) => ({ done: false, reason: `Canary of a ${why}` })
