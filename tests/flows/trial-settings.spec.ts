import { parsed } from '@/lib/outcome/parsed'
import { readRecord } from '@/lib/review/read-record'
import { readStudy } from '@/lib/trial/study/read-study'
import { setSchedule } from '@/lib/trial/study/set-schedule'
import { setStudySettings, setStudySettingsInput } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { aNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

const defaults = studySettings.parse({})

test('what the protocol switches on is asked in notes from then on, and the change stands in the trail with what was before', async () => {
  const study = await aStudy()
  const note = await aNote(study, { kind: 'integration' })
  const fieldsOn = async () => (await readRecord(study.therapist, { noteId: note.id, studyId: study.id })).fieldsOn
  expect(await fieldsOn()).toEqual(['cssrs', 'first_integration'])
  const settings = { ...defaults, fieldsOn: ['substance_use'], cssrsAt: ['session' as const] }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  expect((await readStudy(study.therapist, study.id)).settings).toEqual(settings)
  expect(await fieldsOn()).toEqual(['first_integration', 'substance_use'])
  expect((await trailOf(study.id)).at(-1)).toMatchObject({
    action: 'study.settings_changed',
    actor: study.administrator.staffId,
    body: { changed: ['fieldsOn', 'cssrsAt'], before: defaults, after: settings },
  })
})

test('the course of visits is the protocol’s: planned for newcomers from then on, kept by who has theirs, and by a change of other settings', async () => {
  const study = await aStudy()
  const before = await aParticipant(study)
  const schedule = [
    { code: 'V1', kind: 'preparation' as const, after: 'ENROL', on: 3, from: 0, to: 5 },
    { code: 'V2', kind: 'session' as const, after: 'V1', on: 10, from: 8, to: 12 },
  ]
  await expect(setSchedule(study.coordinator, { studyId: study.id, schedule })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await setSchedule(study.administrator, { studyId: study.id, schedule })
  await setStudySettings(study.administrator, { studyId: study.id, ...defaults })
  expect(Object.keys((await aParticipant(study)).visits)).toEqual(['V1', 'V2'])
  expect(Object.keys(before.visits)).toContain('INT3.3')
  expect((await trailOf(study.id)).filter(({ action }) => action === 'study.settings_changed')).toMatchObject([
    { actor: study.administrator.staffId, body: { changed: ['schedule'], after: { schedule } } },
    { body: { changed: [] } },
  ])
})

test('nobody but the administrator sets them', async () => {
  const study = await aStudy()
  for (const person of [study.investigator, study.therapist, study.dataManager])
    await expect(setStudySettings(person, { studyId: study.id, ...defaults })).rejects.toMatchObject({
      code: 'not_permitted',
    })
  const other = await aStudy()
  await expect(setStudySettings(other.administrator, { studyId: study.id, ...defaults })).rejects.toMatchObject({
    code: 'not_found',
  })
})

const misfits: [said: string, settings: object, field: string][] = [
  ['an hour that is none', { lateHours: 0 }, 'lateHours'],
  ['half an hour', { countersignHours: 1.5 }, 'countersignHours'],
  ['a contact that there is not', { cssrsAt: ['dinner'] }, 'cssrsAt.0'],
  ['a name of spaces', { leadLabel: '  ' }, 'leadLabel'],
  ['what the notes don’t know', { fieldsOn: ['Dose'] }, 'fieldsOn.0'],
]
for (const [said, settings, field] of misfits)
  test(`${said} is refused by name`, () => {
    const input = { studyId: '01890a5d-0000-7000-8000-000000000001', ...settings }
    expect(() => parsed(setStudySettingsInput, input)).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } }),
    )
  })
