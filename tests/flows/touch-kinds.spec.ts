import { definitionOf } from '@/lib/notes/definition'
import { parsed } from '@/lib/outcome/parsed'
import { readHistory } from '@/lib/review/read-history'
import { readRecord } from '@/lib/review/read-record'
import { changeTouch } from '@/lib/session/touch/change-touch'
import { readTouchAgreement } from '@/lib/session/touch/read-touch-agreement'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { setTouchKinds, setTouchKindsInput } from '@/lib/trial/study/set-touch-kinds'
import { studySettings } from '@/lib/trial/study/study-settings'
import { type TouchKind, touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { expect, test } from '@/tests/support/database'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, aSignedNote, save, sign, type TestNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const usual = touchKindsOf({})
const sway: TouchKind = { code: 'sway', label: 'Swaying together' }
const set = (kinds: readonly TouchKind[], by = study.administrator) =>
  setTouchKinds(by, parsed(setTouchKindsInput, { studyId: study.id, kinds: [...kinds] }))
const withoutHug = () => set([...usual.map(kind => (kind.code === 'hug' ? { ...kind, retired: true } : kind)), sway])
const read = ({ id: noteId }: TestNote) => readRecord(study.therapist, { noteId, studyId: study.id })
const askedIn = async (note: TestNote) => Object.keys((await read(note)).touchKinds ?? {})
const agreement = async ({ participant }: TestNote) =>
  (await readTouchAgreement(study.therapist, { studyId: study.id, participantId: participant.id })).agreement

test('preparation asks about the kinds that the study sets; what is signed reads as it was signed', async () => {
  const signed = await aSignedNote(study, { changes: { 'touch_agreement.hug.lead': 'ask' } })
  const { contentHash, answers } = await read(signed)
  await withoutHug()
  expect((await trailOf(study.id)).at(-1)).toMatchObject({
    action: 'study.settings_changed',
    body: { changed: ['touchKinds'], before: { touchKinds: usual } },
  })
  expect(await read(signed)).toMatchObject({ contentHash, answers })
  expect(await askedIn(signed)).toEqual(usual.map(({ code }) => code))
  expect((await agreement(signed))?.cells).toMatchObject({ 'hug.lead': 'ask' })
  await changeTouch(study.therapist, {
    participantId: signed.participant.id,
    touch: 'hug',
    seats: ['lead'],
    value: 'no',
  })
  expect((await agreement(signed))?.changes).toMatchObject([{ touch: 'hug', way: 'narrowed' }])

  const draft = await aNote(study)
  expect(await askedIn(draft)).toEqual([...usual.map(({ code }) => code).filter(code => code !== 'hug'), 'sway'])
  await save(study.therapist, draft, { 'touch_agreement.sway.lead': 'no' })
  const { left, touchKinds } = await read(draft)
  const problem = left.find(({ field }) => field === 'touch_agreement')?.problem
  expect(problem).toContain('Still open')
  expect(problem).not.toContain('Hug')
  expect(touchKinds).toMatchObject({ sway: 'Swaying together' })
  expect(await readHistory(study.therapist, { noteId: draft.id, studyId: study.id })).toMatchObject([
    { label: 'Touch agreement: Swaying together, Lead therapist', after: 'No' },
  ])
})

test('a kind retired while a draft speaks of it stays asked there, until what was said is cleared', async () => {
  const draft = await aReadyNote(study)
  await withoutHug()
  expect(await askedIn(draft)).toContain('hug')
  expect((await read(draft)).left).toMatchObject([
    { field: 'touch_agreement', problem: expect.stringContaining('Swaying') },
  ])
  await save(study.therapist, draft, { 'touch_agreement.hug.lead': null, 'touch_agreement.hug.second': null }, 1)
  expect(await askedIn(draft)).not.toContain('hug')
  await save(study.therapist, draft, { 'touch_agreement.sway.lead': 'no', 'touch_agreement.sway.second': 'ask' })
  await sign(study.therapist, draft)
  expect((await agreement(draft))?.kinds.rows).toEqual({
    ...Object.fromEntries(usual.filter(({ code }) => code !== 'hug').map(({ code, label }) => [code, label])),
    sway: 'Swaying together',
  })
  await expect(
    save(study.therapist, await aNote(study), { 'touch_agreement.cuddle.lead': 'no' }),
  ).rejects.toMatchObject({
    fields: { 'touch_agreement.cuddle.lead': 'This note has no such place.' },
  })
})

test('an export has a column for every kind that was ever asked about, as the list was when it was requested', async () => {
  await aSignedNote(study, { changes: { 'touch_agreement.hug.lead': 'ask' } })
  await withoutHug()
  const note = await aNote(study)
  await save(study.therapist, note, { 'touch_agreement.sway.lead': 'no' })
  const { files } = await aPackage(study)
  const [row] = rowsIn(files['preparation.csv'])
  expect(row).toMatchObject({ touch_agreement___hug___lead: 'ask', touch_agreement___sway___lead: '' })
  const described = rowsIn(files['data-dictionary.csv']).map(({ column, label }) => [column, label])
  expect(described).toContainEqual([
    'touch_agreement___sway___second',
    'Touch agreement: Swaying together, Co-therapist',
  ])
})

test('a kind that was saved is neither taken out nor renamed, also where other settings change between', async () => {
  await withoutHug()
  await setStudySettings(study.administrator, { studyId: study.id, ...studySettings.parse({}) })
  await expect(set(usual)).rejects.toMatchObject({ fields: { kinds: expect.stringContaining('Swaying together') } })
  const renamed = usual.map(kind => (kind.code === 'hug' ? { ...kind, label: 'Embrace' } : kind))
  await expect(set([...renamed, sway])).rejects.toMatchObject({
    fields: { 'kinds.3.label': expect.stringContaining('Hug') },
  })
  await set([...usual, sway])
  expect(await askedIn(await aNote(study, { participant: await aParticipant(study) }))).toContain('hug')
  for (const by of [study.investigator, study.therapist, study.dataManager])
    await expect(set([...usual, sway], by)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(set([...usual, sway], (await aStudy()).administrator)).rejects.toMatchObject({ code: 'not_found' })
})

const misfits: readonly [said: string, kinds: readonly object[], field: string][] = [
  ['a code of capitals', [{ code: 'Sway', label: 'Sway' }], 'kinds.0.code'],
  ['a code that a path would break at', [{ code: 'a.b', label: 'Sway' }], 'kinds.0.code'],
  ['a code twice', [sway, { ...sway, label: 'Other' }], 'kinds.1.code'],
  ['a label twice', [sway, { code: 'other', label: ' swaying Together ' }], 'kinds.1.label'],
  ['a label of spaces', [{ code: 'sway', label: '  ' }], 'kinds.0.label'],
  ['nothing asked about', [{ ...sway, retired: true }], 'kinds.0.retired'],
  ['twenty-one', Array.from({ length: 21 }, (_, n) => ({ code: `k${n}`, label: `Kind ${n}` })), 'kinds'],
]
for (const [said, kinds, field] of misfits)
  test(`${said} is refused by name`, () => {
    const input = { studyId: '01890a5d-0000-7000-8000-000000000001', kinds }
    expect(() => parsed(setTouchKindsInput, input)).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } }),
    )
  })

test('the frozen kinds keep their order, and stand in what is hashed', async () => {
  await set([sway, ...usual])
  const signed = await aSignedNote(study, {
    changes: { 'touch_agreement.sway.lead': 'no', 'touch_agreement.sway.second': 'no' },
  })
  expect(await askedIn(signed)).toEqual(['sway', ...usual.map(({ code }) => code)])
  const { definition, fieldsOn, touchKinds } = await read(signed)
  expect(definitionOf(definition, fieldsOn, touchKinds).fields.touch_agreement).toMatchObject({ rows: touchKinds })
})
