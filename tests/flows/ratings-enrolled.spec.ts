import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { daysAfter } from '@/lib/clock/day-start'
import { daysBetween } from '@/lib/clock/study-day'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { callRatingOff } from '@/lib/trial/ratings/call-rating-off'
import { unratedCourses } from '@/lib/trial/ratings/rating-repository'
import { listRatings } from '@/lib/trial/ratings/read-ratings'
import { setSchedule } from '@/lib/trial/study/set-schedule'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { planVisits } from '@/lib/trial/visits/plan-visits'
import { usualSchedule } from '@/lib/trial/visits/visit-plan'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, somebody, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { ratedIn, ratingOf, todayAt } from '@/tests/support/rating-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
  await set({ outcomeRating: false })
})

const set = (changes: object) =>
  setStudySettings(study.administrator, { studyId: study.id, ...studySettings.parse(changes) })
const rated = async () => (await listRatings(study.coordinator, study.id)).map(({ participantCode }) => participantCode)
const takePart = (
  { id: participantId }: TestParticipant,
  decision: 'given' | 'withdrawn',
  decidedOn: string,
  by: Actor = study.coordinator,
) =>
  recordConsent(by, {
    ...{ participantId, purpose: 'taking_part', decision, source: 'in_person', decidedOn },
    ...(decision === 'given' ? { formVersion: '2' } : {}),
  })

test('who was enrolled before a study asked for ratings gets theirs, once, unless its window is over or they stopped', async () => {
  const lastDay = await ratedIn(study, -7)
  const over = await ratedIn(study, -8)
  const stopped = await ratedIn(study, 30)
  const today = await todayAt(study.coordinator)
  await takePart(stopped, 'withdrawn', daysAfter(today, -1))
  expect(await rated()).toEqual([])
  await set({})
  expect(await rated()).toEqual([lastDay.code])
  const rating = await ratingOf(study.coordinator, lastDay)
  expect(rating).toMatchObject({
    ...{
      code: 'OUT',
      state: 'planned',
      raterId: null,
      anchorOn: daysAfter(today, -63),
      targetOn: daysAfter(today, -7),
    },
    ...{ windowFrom: daysAfter(today, -14), windowTo: today },
  })
  const planned = { chain: 'system', action: 'rating.planned', actor: study.administrator.staffId }
  expect(await trailOf(rating.id)).toMatchObject([planned])
  await set({ ratingLate: 30 })
  expect(await rated()).toEqual([over.code, lastDay.code])
  await callRatingOff(study.coordinator, { ratingId: rating.id, reason: 'not_needed' })
  const fresh = await ratedIn(study, 60)
  await set({})
  await set({ ratingLate: 30 })
  expect(await rated()).toEqual([over.code, lastDay.code, fresh.code])
  expect((await trailOf(rating.id)).map(({ action }) => action)).toEqual(['rating.planned', 'rating.called_off'])
})

test('the window counts from the day on which the session was held, and a schedule that is set fills what is missing too', async () => {
  const participant = await aParticipant(study)
  const today = await todayAt(study.coordinator)
  const day = { ratingAfter: 'MED1', ratingDays: daysBetween('2026-03-12', today), ratingEarly: 0, ratingLate: 0 }
  await set(day)
  expect(await rated()).toEqual([])
  await aSignedNote(study, { kind: 'session', participant }) // MED1, planned for 3 February, held on 12 March
  expect(await rated()).toEqual([])
  await setSchedule(study.administrator, { studyId: study.id, schedule: [...usualSchedule] })
  const rating = await ratingOf(study.coordinator, participant)
  expect([rating.anchorOn, rating.windowFrom, rating.windowTo]).toEqual(['2026-03-12', today, today])
  expect(await trailOf(rating.id)).toMatchObject([{ action: 'rating.planned', actor: study.administrator.staffId }])
})

test('who takes part again after the ratings were switched on gets theirs with that consent, and nobody else does', async () => {
  const again = await ratedIn(study, 30)
  const forgotten = await ratedIn(study, 31)
  const over = await ratedIn(study, -8)
  const today = await todayAt(study.coordinator)
  for (const participant of [again, forgotten, over]) await takePart(participant, 'withdrawn', daysAfter(today, -1))
  await set({})
  expect(await rated()).toEqual([])
  await takePart(over, 'given', today)
  expect(await rated()).toEqual([])
  await recordConsent(study.investigator, {
    ...{ participantId: again.id, purpose: 'recording', decision: 'given', source: 'in_person', decidedOn: today },
    formVersion: '2',
  })
  expect(await rated()).toEqual([])
  await takePart(again, 'given', today)
  expect(await rated()).toEqual([again.code])
  const rating = await ratingOf(study.coordinator, again)
  expect(await trailOf(rating.id)).toMatchObject([{ action: 'rating.planned', actor: study.coordinator.staffId }])
  await takePart(again, 'withdrawn', today)
  await takePart(again, 'given', today)
  expect(await trailOf(rating.id)).toHaveLength(1)
  await takePart(forgotten, 'given', today, study.investigator)
  expect(await rated()).toEqual([again.code, forgotten.code])
})

test('courses that are planned while the ratings are switched on have one rating each, and two who switch them on plan one', async () => {
  const today = await todayAt(study.coordinator)
  const enrolled = (code: string) =>
    addParticipant(study.coordinator, { ...somebody(study, code), consentOn: today, enrolledOn: today })
  const codes = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6', 'P-7', 'P-8']
  const people = await Promise.all(codes.map(enrolled))
  const plan = people.map(
    ({ participantId }) =>
      () =>
        planVisits(study.coordinator, { participantId }),
  )
  const deeds = [...plan.slice(0, 4), () => set({}), ...plan.slice(4), () => set({})]
  await Promise.all(deeds.map(deed => deed()))
  expect((await rated()).sort()).toEqual(codes)
  const ids = (await listRatings(study.coordinator, study.id)).map(({ id }) => id)
  for (const id of ids) expect(await trailOf(id)).toMatchObject([{ action: 'rating.planned' }])
})

test('what makes them planned tells nobody of the care team, and nobody else is told or may write what is missing', async () => {
  const { id: participantId, visits } = await ratedIn(study, 10)
  const elsewhere = await aStudy()
  const courses = (actor: Actor) => asActor(actor.staffId, tx => unratedCourses(tx, study.id))
  expect(await courses(study.administrator)).toMatchObject([{ participantId, sessions: [{ code: 'MED1' }, {}, {}] }])
  for (const who of [study.therapist, study.supervisor, study.coordinator, study.rater, elsewhere.administrator])
    expect(await courses(who)).toEqual([])
  const written = (actor: Actor, plannedBy: Actor) =>
    asActor(actor.staffId, tx =>
      tx.execute(sql`insert into rating (id, study_id, site_id, participant_id, code, anchor_id, on_days, from_days, to_days, planned_by)
        values (${crypto.randomUUID()}, ${study.id}, ${study.siteId}, ${participantId}, 'OUT', ${visits.MED3}, 1, 1, 1, ${plannedBy.staffId})`),
    )
  for (const who of [study.therapist, study.investigator, elsewhere.administrator])
    await expect(written(who, who)).rejects.toMatchObject({ cause: { code: '42501' } })
  await expect(written(study.administrator, study.coordinator)).rejects.toMatchObject({ cause: { code: '42501' } })
  await set({})
  expect(await rated()).toHaveLength(1)
  for (const who of ['therapist', 'cotherapist', 'supervisor'] as const)
    expect(JSON.stringify(await readTrail(study[who], { studyId: study.id })), who).not.toContain('rating.')
})
