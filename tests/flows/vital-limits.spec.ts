import { logRows } from '@/app/_ui/note/log-rows'
import { parsed } from '@/lib/outcome/parsed'
import { readRecord } from '@/lib/review/read-record'
import { setSiteLimits, setSiteLimitsInput } from '@/lib/session/vitals/set-site-limits'
import { setVitalLimits, setVitalLimitsInput } from '@/lib/session/vitals/set-vital-limits'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { entry, log, logOf, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const set = (limits: object, { minutes = 60, by = study.administrator } = {}) =>
  setVitalLimits(by, parsed(setVitalLimitsInput, { studyId: study.id, minutes, limits }))
const setAt = (siteId: string, limits: object, by = study.administrator) =>
  setSiteLimits(by, parsed(setSiteLimitsInput, { studyId: study.id, siteId, limits }))
const vitals = (body: object, more: object = {}) => entry('vitals', { body, ...more })
const why =
  'response: Outside the limit that is set here: systolic at most 140, diastolic at most 90. Say what was done.'

async function aDay() {
  const note = await aNote(study, { kind: 'session' })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }))
  return note
}

test('no limit is shipped; the administrator sets the study’s own, and what was set before stays in the trail', async () => {
  await set({ systolic: { low: 90, high: 140 }, temperature: { high: 38.1 } })
  await set({ systolic: { high: 150 } }, { minutes: 30 })
  await set({ systolic: { high: 150 } }, { minutes: 0 })
  const told = (await trailOf(study.id)).filter(({ action }) => action === 'study.settings_changed')
  expect(told.map(({ body }) => [body.changed, body.after])).toEqual([
    [
      ['vitalLimits', 'vitalsMinutes'],
      { vitalsMinutes: 60, vitalLimits: { systolic: { low: 90, high: 140 }, temperature: { high: 38.1 } } },
    ],
    [['vitalLimits', 'vitalsMinutes'], { vitalsMinutes: 30, vitalLimits: { systolic: { high: 150 } } }],
    [['vitalsMinutes'], { vitalsMinutes: 0, vitalLimits: { systolic: { high: 150 } } }],
  ])
  expect(told[0]?.body.before).toEqual({ vitalsMinutes: 0, vitalLimits: {} })
  for (const by of [study.investigator, study.therapist])
    await expect(set({}, { by })).rejects.toMatchObject({ code: 'not_permitted' })
})

test('a limit lies where a reading may lie, the lower below the upper, and the refusal names it', () => {
  for (const [limits, field] of [
    [{ systolic: { high: 300 } }, 'limits.systolic.high'],
    [{ pulse: { low: 20 } }, 'limits.pulse.low'],
    [{ pulse: { low: 70.5 } }, 'limits.pulse.low'],
    [{ oxygen: { low: 95, high: 90 } }, 'limits.oxygen.high'],
  ] as const)
    expect(() => parsed(setVitalLimitsInput, { studyId: study.id, minutes: 0, limits })).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } }),
    )
})

test('the other settings leave the limits as they are', async () => {
  const note = await aDay()
  await set({ systolic: { high: 140 }, diastolic: { high: 90 } })
  await setStudySettings(study.administrator, {
    ...studySettings.parse({}),
    studyId: study.id,
  })
  const one = vitals({ systolic: '151', diastolic: '95' })
  expect((await log(study.therapist, note, one)).refused).toEqual([{ id: one.id, reason: why }])
})

test('a value outside a limit is logged with what was done; without it, it alone is refused', async () => {
  const note = await aDay()
  await log(study.therapist, note, vitals({ systolic: '151', diastolic: '95' }))
  await set({ systolic: { high: 140 }, diastolic: { high: 90 } })
  const [bare, blank] = [
    vitals({ systolic: '151', diastolic: '95' }),
    vitals({ systolic: '151', diastolic: '95', response: ' ' }),
  ]
  const [within, said] = [
    vitals({ systolic: '140', diastolic: '90' }),
    vitals({ systolic: '151', diastolic: '95', response: 'Rested, and read again.' }),
  ]
  const answer = await log(study.therapist, note, bare, within, blank, said)
  expect(answer.refused).toEqual([
    { id: bare.id, reason: why },
    { id: blank.id, reason: why },
  ])
  expect(answer.saved.map(({ id }) => id)).toEqual([within.id, said.id])
  const added = (await trailOf(note.id)).filter(({ action }) => action === 'log.added').at(-1)
  expect(JSON.stringify(added)).toContain(said.id)
  expect(JSON.stringify(added)).not.toContain(bare.id)

  const { log: shown, names } = await readRecord(study.therapist, { noteId: note.id, studyId: study.id })
  const called = { people: names, touch: {} }
  const rows = logRows(shown?.log ?? [], { zero: 0, called, zone: 'UTC', limits: shown?.limits ?? [] })
  const beyond = 'Outside the limit that is set here: systolic at most 140, diastolic at most 90'
  expect(rows.map(({ notes }) => notes)).toEqual([['Dated back 1 h'], [], [], [beyond]])
  expect(rows.at(-1)?.written).toEqual(['What was done: “Rested, and read again.”'])
  await set({})
  const after = await readRecord(study.therapist, { noteId: note.id, studyId: study.id })
  const later = logRows(after.log?.log ?? [], { zero: 0, called, zone: 'UTC', limits: after.log?.limits ?? [] })
  expect(later).toEqual(rows)
})

test('what waited on a device without a network, or came after the signature, is kept as it was tapped', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await set({ pulse: { high: 100 } })
  const waited = vitals({ pulse: '118' }, { at: minutesAgo(20), tappedAt: minutesAgo(20) })
  expect((await log(study.therapist, note, waited)).saved).toMatchObject([{ id: waited.id }])
  await sign(study.therapist, note)
  const late = vitals({ pulse: '119' })
  expect(await log(study.therapist, note, late)).toMatchObject({ kept: [{ id: late.id }], refused: [] })
  expect((await logOf(study.therapist, note)).map(({ body }) => body.pulse)).toEqual(['118'])
})

test('a site’s own limits stand instead of the study’s there, each reading beside what held then, and are taken back', async () => {
  const note = await aDay()
  await set({ systolic: { high: 140 } })
  const fast = () => vitals({ systolic: '151', diastolic: '70', pulse: '118' })
  const reasonFor = async (one: ReturnType<typeof fast>) =>
    (await log(study.therapist, note, one)).refused.map(({ reason }) => reason.match(/: (.*)\. Say/)?.[1])
  expect(await reasonFor(fast())).toEqual([expect.stringContaining('systolic at most 140')])
  await setAt(study.siteId, { pulse: { high: 110 } })
  await setAt(study.otherSiteId, { pulse: { high: 90 } })
  expect(await reasonFor(fast())).toEqual([expect.stringContaining('pulse at most 110')])
  await set({ systolic: { high: 150 } })
  expect(await reasonFor(fast())).toEqual([expect.stringMatching(/pulse at most 110$/)])
  await setAt(study.siteId, {})
  expect(await reasonFor(fast())).toEqual([expect.stringContaining('systolic at most 150')])

  const told = (await trailOf(study.id)).filter(({ body }) => 'site' in body)
  expect(told.map(({ action, body }) => [action, body.changed, body.before, body.after])).toEqual([
    ['study.settings_changed', ['vitalLimits'], { vitalLimits: {} }, { vitalLimits: { pulse: { high: 110 } } }],
    ['study.settings_changed', ['vitalLimits'], { vitalLimits: {} }, { vitalLimits: { pulse: { high: 90 } } }],
    ['study.settings_changed', ['vitalLimits'], { vitalLimits: { pulse: { high: 110 } } }, { vitalLimits: {} }],
  ])
  await setAt(study.siteId, {})
  expect((await trailOf(study.id)).filter(({ body }) => 'site' in body)).toHaveLength(3)
  await expect(setAt(study.siteId, {}, study.investigator)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(setAt(study.id, {})).rejects.toMatchObject({ code: 'not_found' })
})
