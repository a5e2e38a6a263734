import { courseOfMeasures } from '@/lib/measures/course-of-measures'
import { enterForm } from '@/lib/measures/enter-form'
import { readForm } from '@/lib/measures/read-form'
import { setSiteSettings } from '@/lib/trial/study/set-site-settings'
import { expect, test } from '@/tests/support/database'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { firstVisit } from '@/tests/support/measure-makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

const counts = { mystical: '60', positive_mood: '24', transcendence: '20', ineffability: '12' }
const items = (digits: string) =>
  Object.fromEntries([...digits].map((digit, index) => [`meq30_${index + 1}`, digit === '-' ? null : digit]))
const threes = '3'.repeat(30)

test('the MEQ30 goes on by item from its four counts, in the course and in the export', async () => {
  const study = await aStudy()
  const { participant } = await aSignedNote(study)
  const asked = { visitId: firstVisit(participant), code: 'meq30' } as const
  const permit = (meq30: string) =>
    setSiteSettings(study.administrator, {
      ...{ studyId: study.id, siteId: study.siteId, processNotes: '', cssrsLimit: null, pads: [] },
      ...{ attendanceMinutes: null, permissions: { ebi: '', wai_sr: '', meq30 } },
    })
  await expect(
    enterForm(study.therapist, { ...asked, answeredOn: '2026-02-01', answers: items(threes) }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await enterForm(study.therapist, { ...asked, answeredOn: '2026-02-01', answers: counts })
  await permit('Letter of 6 March 2026')
  await expect(
    enterForm(study.therapist, { ...asked, answeredOn: '2026-02-08', answers: items(threes.replace('3', '6')) }),
  ).rejects.toMatchObject({ fields: { meq30_1: 'Enter a whole number from 0 to 5.' } })
  const { formId } = await enterForm(study.therapist, { ...asked, answeredOn: '2026-02-08', answers: items(threes) })
  const open = items(threes.replace(/^3/, '-'))
  await enterForm(study.therapist, { ...asked, answeredOn: '2026-02-15', answers: open })

  const { form, reading } = await readForm(study.therapist, { studyId: study.id, formId })
  expect(form.measure).toBe('meq30@2')
  expect(reading.scores.map(({ id, value }) => [id, value])).toEqual([
    ['total', 90],
    ...Object.entries({ mystical: 45, positive_mood: 18, transcendence: 18, ineffability: 9 }),
  ])
  expect(reading.findings).toMatchObject([{ id: 'complete', holds: true }])
  expect((await trailOf(formId)).at(0)).toMatchObject({
    action: 'measure.completed',
    body: { answered: 30, on: '2026-02-08', concern: null },
  })

  const { curves } = await courseOfMeasures(study.therapist, { studyId: study.id, participantId: participant.id })
  expect(curves.map(({ id, title, points }) => [id, title, points.map(({ value }) => value)])).toEqual([
    ['meq30.total', 'MEQ30, Total', [116, 90, null]],
    ['meq30.mystical', 'MEQ30, Mystical', [60, 45, 45]],
    ['meq30.positive_mood', 'MEQ30, Positive mood', [24, 18, 18]],
    ['meq30.transcendence', 'MEQ30, Transcendence of time and space', [20, 18, null]],
    ['meq30.ineffability', 'MEQ30, Ineffability', [12, 9, 9]],
  ])

  const rows = rowsIn((await aPackage(study)).files['qs.csv'])
  const left = (measure: string, kind: string) =>
    rows.filter(row => row.QSCAT === measure && row.QSKIND === kind).map(row => [row.QSTESTCD, row.QSORRES])
  expect(left('meq30@1', 'answer')).toEqual(Object.entries(counts))
  expect(left('meq30@2', 'answer').slice(0, 30)).toEqual(Object.entries(items(threes)))
  expect(left('meq30@2', 'score').slice(5)).toEqual([
    ['total', ''],
    ['mystical', '45'],
    ['positive_mood', '18'],
    ['transcendence', ''],
    ['ineffability', '9'],
  ])
})

test('four counts alone are drawn too, each as its own subscale', async () => {
  const study = await aStudy()
  const participant = await aParticipant(study)
  const asked = { visitId: firstVisit(participant), code: 'meq30', answeredOn: '2026-02-01' } as const
  const { formId } = await enterForm(study.therapist, { ...asked, answers: counts })
  const { curves } = await courseOfMeasures(study.therapist, { studyId: study.id, participantId: participant.id })
  expect(curves.map(({ id, max }) => [id, max])).toEqual([
    ['meq30.total', 150],
    ['meq30.mystical', 75],
    ['meq30.positive_mood', 30],
    ['meq30.transcendence', 30],
    ['meq30.ineffability', 15],
  ])
  const { reading } = await readForm(study.therapist, { studyId: study.id, formId })
  expect(reading.scores.map(({ id }) => id)).toEqual(['total'])
})
