import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { courseOfMeasures } from '@/lib/measures/course-of-measures'
import { enterForm } from '@/lib/measures/enter-form'
import { leaveOut, leaveOutInput } from '@/lib/measures/leave-out'
import { measuresDue } from '@/lib/measures/measures-due'
import { startNote } from '@/lib/notes/begin/start-note'
import { parsed } from '@/lib/outcome/parsed'
import { setSchedule } from '@/lib/trial/study/set-schedule'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { usualSchedule } from '@/lib/trial/visits/visit-plan'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { handed } from '@/tests/support/measure-makers'
import { ownerTries } from '@/tests/support/owner-tries'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let today: string
test.beforeEach(async () => {
  study = await aStudy()
  today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
})

/** PREP1 is held today, unless it was so many days ago. */
const held = (daysAgo = 0) => {
  const enrolledOn = daysAfter(today, -7 - daysAgo)
  return aParticipant(study, { consentOn: daysAfter(enrolledOn, -1), enrolledOn })
}
const first = ({ visits }: TestParticipant) => visits.PREP1 ?? ''
/** What PREP1 asks for; PREP2 is open as well. */
const left = async (participant: TestParticipant, actor = study.therapist) =>
  (await measuresDue(actor, { participantId: participant.id }))
    .filter(({ visit }) => visit.id === first(participant))
    .map(({ visit, standing, measures }) => `${visit.code} ${standing}: ${measures.join(' ')}`)

test('what a visit asks for is due to whoever sees it, until it is answered or openly not done', async () => {
  const participant = await held()
  const visitId = first(participant)
  for (const actor of [study.therapist, study.coordinator, study.supervisor, study.monitor])
    expect(await left(participant, actor)).toEqual(['PREP1 due: phq9 gad7 pcl5'])
  for (const actor of [study.outsider, study.rater, study.dataManager])
    expect(await left(participant, actor)).toEqual([])
  const page = await courseOfMeasures(study.therapist, { studyId: study.id, participantId: participant.id })
  expect(page.left.find(({ visit }) => visit.id === visitId)).toMatchObject({ standing: 'due' })

  const answers = { phq9_1: '1', phq9_2: '0' }
  await enterForm(study.therapist, { visitId, code: 'phq9', answeredOn: today, answers })
  await leaveOut(study.therapist, { visitId, code: 'gad7', why: 'no_time' })
  for (const actor of [study.therapist, study.coordinator])
    expect(await left(participant, actor)).toEqual(['PREP1 due: pcl5'])
  await leaveOut(study.cotherapist, { visitId, code: 'pcl5', why: 'declined' })
  expect(await left(participant, study.coordinator)).toEqual([])

  const forms = (await courseOfMeasures(study.therapist, { studyId: study.id, participantId: participant.id })).forms
  expect(forms.map(({ form: { measure, state, notDoneReason } }) => [measure, state, notDoneReason]).sort()).toEqual([
    ['gad7@1', 'not_done', 'no_time'],
    ['pcl5@1', 'declined', null],
    ['phq9@1', 'completed', null],
  ])
  const trail = (await Promise.all(forms.map(({ form }) => trailOf(form.id)))).flat()
  expect(trail.map(({ action, actor, body }) => [action, actor, body.measure, body.visit, body.reason])).toEqual(
    expect.arrayContaining([
      ['measure.completed', study.therapist.staffId, 'phq9@1', 'PREP1', undefined],
      ['measure.not_done', study.therapist.staffId, 'gad7@1', 'PREP1', 'no_time'],
      ['measure.declined', study.cotherapist.staffId, 'pcl5@1', 'PREP1', null],
    ]),
  )
})

test('what was not asked is missing once a visit that was held is over, and is told in the study’s list', async () => {
  const [noted, missed] = [await held(8), await held(8)]
  await startNote(study.therapist, { visitId: first(noted) })
  for (const actor of [study.therapist, study.coordinator]) {
    expect(await left(noted, actor)).toEqual(['PREP1 missing: phq9 gad7 pcl5'])
    expect(await left(missed, actor)).toEqual([])
    const listed = (await measuresDue(actor, { studyId: study.id })).filter(({ standing }) => standing === 'missing')
    expect(listed.map(({ participantCode }) => participantCode)).toEqual([noted.code])
  }
  expect(await measuresDue(study.outsider, { studyId: study.id })).toEqual([])
  expect(await measuresDue(study.outsider, { visitId: first(noted) })).toEqual([])
})

test('a visit that is held before its window opens asks for what it asks for', async () => {
  const participant = await held(-1)
  const visitId = participant.visits.PREP2 ?? ''
  const asks = async (actor: Actor) =>
    (await measuresDue(actor, { visitId })).map(({ standing, measures }) => [standing, measures])
  for (const actor of [study.therapist, study.coordinator]) expect(await asks(actor)).toEqual([])
  await startNote(study.therapist, { visitId })
  for (const actor of [study.therapist, study.coordinator]) expect(await asks(actor)).toEqual([['due', ['wai_sr']]])
  expect(await asks(study.outsider)).toEqual([])
})

test('only a measure that is due and that nobody asked can be left out, by those who ask it', async () => {
  const participant = await held()
  const visitId = first(participant)
  const out = { visitId, code: 'phq9', why: 'forgotten' } as const
  for (const actor of [study.coordinator, study.supervisor])
    await expect(leaveOut(actor, out)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(leaveOut(study.outsider, out)).rejects.toMatchObject({ code: 'not_found' })
  await expect(leaveOut(study.therapist, { ...out, code: 'ceq' })).rejects.toMatchObject({ code: 'not_now' })
  await handed(study, participant, 'phq9')
  await expect(leaveOut(study.therapist, out)).rejects.toMatchObject({ code: 'not_now' })
  const twice = await Promise.allSettled([1, 2].map(() => leaveOut(study.therapist, { ...out, code: 'gad7' })))
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const why of ['', 'other', undefined])
    expect(() => parsed(leaveOutInput, { ...out, why })).toThrow(
      expect.objectContaining({ fields: { why: 'Choose a reason.' } }),
    )
})

test('a later protocol asks nothing of a visit that is planned, and the database lets nobody change what it asks', async () => {
  const participant = await held()
  const schedule = usualSchedule.map(({ measures: _, ...planned }) => planned)
  await setSchedule(study.administrator, { studyId: study.id, schedule })
  expect(await left(participant)).toEqual(['PREP1 due: phq9 gad7 pcl5'])
  expect(await left(await held())).toEqual([])
  expect(await ownerTries(`update visit set measures = '{}' where id = '${first(participant)}'`)).toBe('VG003')
})

test('a measure that the study does not use is planned at no visit', async () => {
  await setStudySettings(study.administrator, { ...settingsOf({} as never), studyId: study.id, measures: ['gad7'] })
  expect(await left(await held())).toEqual(['PREP1 due: gad7'])
})
