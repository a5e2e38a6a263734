import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import { courseOfMeasures } from '@/lib/measures/course-of-measures'
import { enterForm } from '@/lib/measures/enter-form'
import { readForm } from '@/lib/measures/read-form'
import { strikeForm } from '@/lib/measures/strike-form'
import { running } from '@/lib/ops/running'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { firstVisit } from '@/tests/support/measure-makers'
import { aNote, save } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refused = (code: string, fields?: object) => expect.objectContaining(fields ? { code, fields } : { code })
const day = '2026-02-01'

test('paper is written down for its own day, which lies between consent and today', async () => {
  const participant = await aParticipant(study)
  const visitId = firstVisit(participant)
  const answers = { phq9_1: '3', phq9_2: '3', phq9_9: '0' }
  const asked = { visitId, code: 'phq9', answers } as const
  const early = { answeredOn: 'This is before the participant’s consent.' }
  await expect(enterForm(study.therapist, { ...asked, answeredOn: '2026-01-04' })).rejects.toEqual(
    refused('invalid', early),
  )
  const late = { answeredOn: 'This day has not come yet.' }
  await expect(enterForm(study.therapist, { ...asked, answeredOn: '2199-01-01' })).rejects.toEqual(
    refused('invalid', late),
  )
  const { formId } = await enterForm(study.cotherapist, { ...asked, answeredOn: day })
  const { form, reading } = await readForm(study.supervisor, { studyId: study.id, formId })
  expect(form).toMatchObject({ way: 'transcribed', answeredOn: day, askedBy: study.cotherapist.staffId })
  expect(reading.scores).toMatchObject([{ value: null, missing: 6 }])
})

test('scores are written down whole or refused, each at its place', async () => {
  const visitId = firstVisit(await aParticipant(study))
  const asked = { visitId, code: 'meq30', answeredOn: day } as const
  await expect(enterForm(study.therapist, { ...asked, answers: { mystical: '76' } })).rejects.toEqual(
    refused('invalid', {
      mystical: 'Enter a whole number from 0 to 75.',
      positive_mood: 'Fill this in.',
      transcendence: 'Fill this in.',
      ineffability: 'Fill this in.',
    }),
  )
  const answers = { mystical: '60', positive_mood: '24', transcendence: '20', ineffability: '12' }
  const { formId } = await enterForm(study.therapist, { ...asked, answers })
  const { reading } = await readForm(study.therapist, { studyId: study.id, formId })
  expect(reading).toMatchObject({ scores: [{ value: 116 }], findings: [{ holds: true }] })
})

test('a form entered in error stays, struck through, and leaves the curves', async () => {
  const participant = await aParticipant(study)
  const asked = { visitId: firstVisit(participant), code: 'gad7' } as const
  const full = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`gad7_${index + 1}`, '1']))
  const { formId } = await enterForm(study.therapist, { ...asked, answeredOn: day, answers: full })
  await enterForm(study.therapist, { ...asked, answeredOn: '2026-02-09', answers: { ...full, gad7_1: '3' } })
  const course = () => courseOfMeasures(study.therapist, { studyId: study.id, participantId: participant.id })
  expect((await course()).curves[0]?.points.map(({ value }) => value)).toEqual([7, 9])
  await strikeForm(study.therapist, { formId, reason: 'other', words: 'Read off the wrong sheet.' })
  expect((await course()).curves[0]?.points.map(({ value }) => value)).toEqual([9])
  expect((await course()).forms.map(({ form }) => form.state).sort()).toEqual(['completed', 'entered_in_error'])
  const event = (await trailOf(formId)).at(-1)
  expect(event).toMatchObject({ action: 'measure.entered_in_error', body: { reason: 'other' } })
  expect(JSON.stringify(event?.body)).not.toContain('wrong sheet')
})

test('a curve says the plain difference from its first score, and draws the cut that the protocol sets', async () => {
  const own = await aStudy()
  const participant = await aParticipant(own)
  const asked = { visitId: firstVisit(participant), code: 'pcl5' } as const
  const all = (value: string) => Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`pcl5_${n + 1}`, value]))
  for (const [answeredOn, value] of [
    ['2026-02-01', '2'],
    ['2026-02-08', '1'],
    ['2026-02-15', '3'],
  ] as const)
    await enterForm(own.therapist, { ...asked, answeredOn, answers: all(value) })
  const total = async () => {
    const { curves } = await courseOfMeasures(own.therapist, { studyId: own.id, participantId: participant.id })
    return curves.find(({ id }) => id === 'pcl5.total')
  }
  expect((await total())?.points).toMatchObject([
    { on: '2026-02-01', value: 40, change: null },
    { on: '2026-02-08', value: 20, change: '−20' },
    { on: '2026-02-15', value: 60, change: '+20' },
  ])
  expect((await total())?.marks.map(({ label }) => label)).toEqual(['cut 31–33', 'cut 31–33'])
  const settings = { ...studySettings.parse({}), pcl5Cut: 38 }
  await setStudySettings(own.administrator, { studyId: own.id, ...settings })
  expect((await total())?.marks).toEqual([{ at: 38, label: 'cut 38, as the protocol sets it' }])
  expect((await trailOf(own.id)).at(-1)).toMatchObject({
    action: 'study.settings_changed',
    body: { changed: ['pcl5Cut'], after: { pcl5Cut: 38 } },
  })
})

test('the visits under the curves stand on the day on which they were, as their notes say, and otherwise where they are planned', async () => {
  const participant = await aParticipant(study)
  const note = await aNote(study, { participant, kind: 'session' })
  const marked = async () => {
    const page = await courseOfMeasures(study.monitor, { studyId: study.id, participantId: participant.id })
    return { on: page.marked.find(({ code }) => code === 'MED1')?.on, visits: page.visits }
  }
  const planned = (await marked()).visits.find(({ code }) => code === 'MED1')?.targetOn
  expect((await marked()).on).toBe(planned)
  await save(study.therapist, note, { started_at: '2026-02-02T09:30+01:00' })
  expect(planned).not.toBe('2026-02-02')
  expect((await marked()).on).toBe('2026-02-02')
  await save(study.therapist, note, { start_decision: 'did_not_take_place' })
  expect((await marked()).on).toBeUndefined()
})

test('those who read no notes see no measures', async () => {
  const participant = await aParticipant(study)
  const asked = { studyId: study.id, participantId: participant.id }
  for (const actor of [study.coordinator, study.dataManager, study.rater, study.outsider])
    await expect(courseOfMeasures(actor, asked)).rejects.toEqual(refused('not_found'))
  expect((await courseOfMeasures(study.monitor, asked)).offered).toEqual([])
})

test('the trail of all this is intact', async () => {
  const { checkpoints } = running().configuration
  await makeCheckpoint(checkpoints)
  expect(await verifyTrail(checkpoints)).toMatchObject({ verdict: 'intact' })
})
