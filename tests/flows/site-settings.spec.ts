import { enterForm } from '@/lib/measures/enter-form'
import { readForm } from '@/lib/measures/read-form'
import { alertsOf } from '@/lib/messages/alerts-of'
import { parsed } from '@/lib/outcome/parsed'
import { Refusal } from '@/lib/outcome/refusal'
import { padsOf } from '@/lib/session/log/pads-of'
import { readStudy } from '@/lib/trial/study/read-study'
import { setSiteSettings, setSiteSettingsInput, settingsAt } from '@/lib/trial/study/set-site-settings'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { cssrsLimitAt, processReferenceAt } from '@/lib/trial/study/site-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, save } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
const none = { ebi: '', wai_sr: '', meq30: '' }
test.beforeEach(async () => {
  study = await aStudy()
})

const set = (changes: object, by = study.administrator) =>
  setSiteSettings(
    by,
    parsed(setSiteSettingsInput, {
      ...{ studyId: study.id, siteId: study.siteId, processNotes: '', cssrsLimit: null, attendanceMinutes: null },
      permissions: none,
      ...changes,
    }),
  )
const setAt = async (siteId: string) => settingsAt((await readStudy(study.administrator, study.id)).settings, siteId)
const told = async (subject: string) =>
  (await alertsOf(study.supervisor)).filter(one => one.subjectId === subject).map(({ kind }) => kind)

test('a site sets for itself, and the trail says which, what stood before and what stands now; the same again is nothing', async () => {
  await set({ processNotes: 'IRB 2026-14', cssrsLimit: 3 })
  await set({ processNotes: 'IRB 2026-14', cssrsLimit: 3 })
  await set({ siteId: study.otherSiteId, processNotes: 'IRB 2026-31' })
  expect(await setAt(study.siteId)).toEqual({
    processNotes: 'IRB 2026-14',
    cssrsLimit: 3,
    pads: [],
    attendanceMinutes: null,
    permissions: none,
  })
  expect(await setAt(study.otherSiteId)).toEqual({
    processNotes: 'IRB 2026-31',
    cssrsLimit: null,
    pads: [],
    attendanceMinutes: null,
    permissions: none,
  })
  const before = { processNotes: '', cssrsLimit: null }
  expect((await trailOf(study.id)).filter(({ action }) => action === 'study.settings_changed')).toMatchObject([
    {
      actor: study.administrator.staffId,
      body: { changed: ['processNotes', 'cssrsLimit'], before, after: { processNotes: 'IRB 2026-14', cssrsLimit: 3 } },
    },
    { body: { changed: ['processNotes'], before, after: { processNotes: 'IRB 2026-31', cssrsLimit: null } } },
  ])
})

test('what the protocol sets later leaves what a site set for itself', async () => {
  await set({ processNotes: 'IRB 2026-14', cssrsLimit: 3 })
  await setStudySettings(study.administrator, { studyId: study.id, ...studySettings.parse({}), cssrsLimit: 5 })
  expect(await setAt(study.siteId)).toEqual({
    processNotes: 'IRB 2026-14',
    cssrsLimit: 3,
    pads: [],
    attendanceMinutes: null,
    permissions: none,
  })
})

test('a site chooses the pads within reach there, in its order, and the trail says so; with none chosen the study’s stand, else the usual twelve', async () => {
  const padsAt = async (siteId: string) => padsOf((await readStudy(study.therapist, study.id)).settings, siteId)
  const usual = await padsAt(study.siteId)
  expect(usual).toHaveLength(12)
  await setStudySettings(study.administrator, {
    studyId: study.id,
    ...studySettings.parse({}),
    pads: ['music', 'breath'],
  })
  expect(await padsAt(study.siteId)).toEqual(['music', 'breath'])
  await set({ pads: ['vitals', 'crying', 'touch'] })
  expect(await padsAt(study.siteId)).toEqual(['vitals', 'crying', 'touch'])
  expect(await padsAt(study.otherSiteId)).toEqual(['music', 'breath'])
  await set({ pads: ['crying', 'vitals', 'touch'] })
  await set({})
  expect(await padsAt(study.siteId)).toEqual(['music', 'breath'])
  const [, ...ofSite] = (await trailOf(study.id)).filter(({ action }) => action === 'study.settings_changed')
  const [first, second] = [
    ['vitals', 'crying', 'touch'],
    ['crying', 'vitals', 'touch'],
  ]
  expect(ofSite).toMatchObject([
    { body: { changed: ['pads'], before: { pads: [] }, after: { pads: first } } },
    { body: { changed: ['pads'], before: { pads: first }, after: { pads: second } } },
    { body: { changed: ['pads'], before: { pads: second }, after: { pads: [] } } },
  ])
  for (const pads of [['clock_zero'], ['void'], [...usual, 'breath']]) expect(() => set({ pads })).toThrow(Refusal)
})

test('a C-SSRS result is told at once from the site’s own limit on, in a note and as a measure', async () => {
  const participant = await aParticipant(study)
  const note = await aNote(study, { participant })
  const { visitId } = note
  const none = { actual_attempt: 'no', interrupted_attempt: 'no', aborted_attempt: 'no', preparatory: 'no' }
  const answers = { ...none, ideation: '3' }
  const measured = { visitId, code: 'cssrs', answeredOn: '2026-02-01', answers } as const
  await set({ siteId: study.otherSiteId, cssrsLimit: 1 })
  await save(study.therapist, note, { 'cssrs.ideation': '3' })
  const { formId: below } = await enterForm(study.therapist, measured)
  expect([await told(note.id), await told(below)]).toEqual([[], []])
  await set({ cssrsLimit: 3 })
  await save(study.therapist, note, { 'cssrs.ideation': '3' }, 1)
  const { formId } = await enterForm(study.therapist, measured)
  expect([await told(note.id), await told(formId)]).toEqual([['safety_limit'], ['measure_limit']])
  const { reading } = await readForm(study.therapist, { studyId: study.id, formId })
  expect(reading?.concern.map(({ id }) => id)).toEqual(['ideation'])
})

test('a measure whose items a site may use is written down item by item there, and nowhere else; forms from before stay as they were', async () => {
  const { visitId } = await aNote(study, { participant: await aParticipant(study) })
  const asked = { visitId, code: 'wai_sr', answeredOn: '2026-02-01' } as const
  const items = Object.fromEntries('254351423514'.split('').map((value, index) => [`wai_sr_${index + 1}`, value]))
  const scores = { task: '14', bond: '12', goal: '15' }
  const read = async (formId: string) => readForm(study.therapist, { studyId: study.id, formId })
  await set({ siteId: study.otherSiteId, permissions: { ...none, wai_sr: 'Letter of 3 March 2026' } })
  await expect(enterForm(study.therapist, { ...asked, answers: items })).rejects.toMatchObject({ code: 'invalid' })
  const { formId: before } = await enterForm(study.therapist, { ...asked, answers: scores })

  await set({ permissions: { ...none, wai_sr: 'Letter of 4 March 2026' } })
  await expect(enterForm(study.therapist, { ...asked, answers: { ...items, wai_sr_12: '6' } })).rejects.toMatchObject({
    fields: { wai_sr_12: 'Enter a whole number from 1 to 5.' },
  })
  const { formId } = await enterForm(study.therapist, { ...asked, answers: items })
  const { formId: open } = await enterForm(study.therapist, { ...asked, answers: { ...items, wai_sr_2: null } })
  expect((await read(formId)).form.measure).toBe('wai_sr@2')
  expect((await read(formId)).reading?.scores.map(({ id, value }) => [id, value])).toEqual([
    ...[
      ['total', 39],
      ['task', 16],
    ],
    ...[
      ['bond', 16],
      ['goal', 7],
    ],
  ])
  expect((await read(open)).reading?.scores.map(({ value }) => value)).toEqual([null, null, 16, 7])
  expect((await read(before)).form.measure).toBe('wai_sr@1')
  expect((await read(before)).reading?.scores.map(({ value }) => value)).toEqual([41, 14, 12, 15])
  expect((await trailOf(study.id)).findLast(({ action }) => action === 'study.settings_changed')).toMatchObject({
    actor: study.administrator.staffId,
    body: {
      changed: ['permissions'],
      before: { permissions: none },
      after: { permissions: { wai_sr: 'Letter of 4 March 2026' } },
    },
  })
  await set({ permissions: none })
  await expect(enterForm(study.therapist, { ...asked, answers: items })).rejects.toMatchObject({ code: 'invalid' })
})

test('nobody but the administrator sets them, for a site of the study alone, and a limit is one of five', async () => {
  for (const person of [study.investigator, study.therapist, study.supervisor])
    await expect(set({ processNotes: 'IRB 1' }, person)).rejects.toMatchObject({ code: 'not_permitted' })
  const other = await aStudy()
  await expect(set({ siteId: other.siteId, processNotes: 'IRB 1' })).rejects.toMatchObject({ code: 'not_found' })
  expect(() => set({ cssrsLimit: 6 })).toThrow(expect.objectContaining({ fields: { cssrsLimit: 'From 1 to 5.' } }))
  expect(await setAt(study.siteId)).toEqual({
    processNotes: '',
    cssrsLimit: null,
    pads: [],
    attendanceMinutes: null,
    permissions: none,
  })
})

test('a reference that the whole study was given before holds at a site that has said nothing, until it does', () => {
  const settings = { ...studySettings.parse({}), processNotes: 'IRB 2020-1', cssrsLimit: 5 }
  const own = { ...settings, siteSettings: { here: { processNotes: '', cssrsLimit: 2 } } }
  expect([
    processReferenceAt(settings, 'here'),
    processReferenceAt(own, 'here'),
    processReferenceAt(own, 'there'),
  ]).toEqual(['IRB 2020-1', '', 'IRB 2020-1'])
  expect([cssrsLimitAt(settings, 'here'), cssrsLimitAt(own, 'here'), cssrsLimitAt(own, 'there')]).toEqual([5, 2, 5])
})
