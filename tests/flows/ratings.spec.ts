import { daysAfter } from '@/lib/clock/day-start'
import { parsed } from '@/lib/outcome/parsed'
import { explainRating } from '@/lib/trial/deviations/explain-rating'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { assignRater } from '@/lib/trial/ratings/assign-rater'
import { callRatingOff } from '@/lib/trial/ratings/call-rating-off'
import { openDeparture, placeOf } from '@/lib/trial/ratings/rating-standing'
import { readRating } from '@/lib/trial/ratings/read-ratings'
import { resumeRating } from '@/lib/trial/ratings/resume-rating'
import { sayRating, sayRatingInput } from '@/lib/trial/ratings/say-rating'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { signedIn } from '@/tests/support/people'
import { anAssignedRating, ratedIn, ratingOf, todayAt } from '@/tests/support/rating-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let today: string
test.beforeEach(async () => {
  study = await aStudy()
  today = await todayAt(study.coordinator)
})

const named = (field: string, words: string) => ({
  code: 'invalid',
  fields: { [field]: expect.stringContaining(words) },
})

test('a rating is planned with the visits, 56 days after the last session; it is given to a rater, who says it was done', async () => {
  const participant = await ratedIn(study, 0)
  const planned = await ratingOf(study.coordinator, participant)
  expect(planned).toMatchObject({
    ...{ code: 'OUT', state: 'planned', raterId: null, anchorOn: daysAfter(today, -56), targetOn: today },
    ...{ windowFrom: daysAfter(today, -7), windowTo: daysAfter(today, 7) },
  })
  const ratingId = planned.id
  await expect(readRating(study.rater, { studyId: study.id, ratingId })).rejects.toMatchObject({ code: 'not_found' })
  await assignRater(study.coordinator, { ratingId, raterId: study.rater.staffId })
  const mine = await ratingOf(study.rater, participant)
  expect([placeOf(mine), mine.explained]).toEqual(['due', null])
  expect(Object.keys(mine)).not.toContain('participantId')
  await sayRating(study.rater, { ratingId, as: 'done', doneOn: daysAfter(today, -2) })
  expect(await ratingOf(study.coordinator, participant)).toMatchObject({ state: 'done', doneOn: daysAfter(today, -2) })
  expect(await trailOf(ratingId)).toMatchObject([
    { chain: 'system', action: 'rating.planned', actor: study.coordinator.staffId },
    { chain: 'system', action: 'rating.assigned', body: { staff: study.rater.staffId } },
    { chain: 'system', action: 'rating.done', actor: study.rater.staffId, body: { on: daysAfter(today, -2) } },
  ])
})

test('a wrong tick is taken back with a reason, and what was said stays beside it', async () => {
  const { ratingId, ...participant } = await anAssignedRating(study)
  await sayRating(study.rater, { ratingId, as: 'done', doneOn: today })
  await expect(sayRating(study.rater, { ratingId, as: 'done', doneOn: today })).rejects.toMatchObject({ code: 'stale' })
  await sayRating(study.rater, { ratingId, as: 'taken_back', reason: 'wrong_participant' })
  expect(await ratingOf(study.rater, participant)).toMatchObject({ state: 'planned', doneOn: null })
  await sayRating(study.rater, { ratingId, as: 'not_done', reason: 'participant_declined' })
  const { entries, raters } = await readRating(study.rater, { studyId: study.id, ratingId })
  expect(entries.map(({ entry }) => [entry.number, entry.kind, entry.doneOn, entry.reason])).toEqual([
    [1, 'assigned', null, null],
    [2, 'done', today, null],
    [3, 'taken_back', null, 'wrong_participant'],
    [4, 'not_done', null, 'participant_declined'],
  ])
  expect(raters).toEqual({})
  const { staffId } = study.rater
  expect((await trailOf(ratingId)).slice(2)).toMatchObject([
    { action: 'rating.done', actor: staffId },
    { action: 'rating.taken_back', actor: staffId, body: { reason: 'wrong_participant' } },
    { action: 'rating.not_done', actor: staffId, body: { reason: 'participant_declined' } },
  ])
})

test('a day ahead, before the session or of no calendar, and a reason of no list, are each named at their field', async () => {
  const { ratingId, ...participant } = await anAssignedRating(study)
  const { anchorOn } = await ratingOf(study.rater, participant)
  const done = (doneOn: string) => sayRating(study.rater, { ratingId, as: 'done', doneOn })
  await expect(done(daysAfter(today, 1))).rejects.toMatchObject(named('doneOn', 'not come yet'))
  await expect(done(daysAfter(anchorOn, -1))).rejects.toMatchObject(named('doneOn', 'before the day'))
  for (const doneOn of ['', '2026-02-30', '0026-01-01', '12 March'])
    expect(() => parsed(sayRatingInput, { ratingId, as: 'done', doneOn })).toThrow(
      expect.objectContaining(named('doneOn', 'Choose a day')),
    )
  expect(() => parsed(sayRatingInput, { ratingId, as: 'not_done', reason: 'by_mistake' })).toThrow(
    expect.objectContaining(named('reason', 'Choose a reason')),
  )
  expect(await trailOf(ratingId)).toHaveLength(2)
  await done(anchorOn)
  const coming = await anAssignedRating(study, 60)
  await expect(
    sayRating(study.rater, { ratingId: coming.ratingId, as: 'not_done', reason: 'not_reached' }),
  ).rejects.toMatchObject({ code: 'not_now' })
})

test('nobody rates whom they care for or did, or where they read notes; and whoever rates is put in no care team', async () => {
  const participant = await ratedIn(study, 0)
  const { id: ratingId } = await ratingOf(study.coordinator, participant)
  const give = ({ staffId }: { staffId: string }) => assignRater(study.coordinator, { ratingId, raterId: staffId })
  const { id: studyId, siteId } = study
  const rate = { studyId, siteId, role: 'rater' } as const
  await grantMembership(study.administrator, { ...rate, staffId: study.therapist.staffId })
  await expect(give(study.therapist)).rejects.toMatchObject(named('raterId', 'cares for'))
  await expect(give(study.sessionStaff)).rejects.toMatchObject(named('raterId', 'no blinded rater'))
  const later = { ...rate, staffId: study.sessionStaff.staffId }
  await grantMembership(study.administrator, { ...later, endsOn: '2150-12-31' })
  await grantMembership(study.administrator, { ...later, role: 'supervisor', startsOn: '2151-01-01' })
  await expect(give(study.sessionStaff)).rejects.toMatchObject(named('raterId', 'may read notes'))
  await expect(give({ staffId: crypto.randomUUID() })).rejects.toMatchObject(named('raterId', 'no blinded rater'))
  await give(study.rater)
  const { staffId } = study.rater
  await grantMembership(study.administrator, {
    ...{ studyId, siteId, staffId, role: 'session_staff', startsOn: null, endsOn: null },
  })
  const care = { participantId: participant.id, staffId, role: 'session_staff' } as const
  await expect(assignCareTeam(study.coordinator, care)).rejects.toMatchObject(
    named('staffId', 'rates this participant'),
  )
  const other = await aParticipant(study)
  await assignCareTeam(study.coordinator, { ...care, participantId: other.id })
  const { id } = await ratingOf(study.coordinator, other)
  await expect(assignRater(study.coordinator, { ratingId: id, raterId: staffId })).rejects.toMatchObject(
    named('raterId', 'cares for'),
  )
  expect(await ratingOf(await signedIn(staffId), participant)).toMatchObject({ raterId: staffId })
})

test('a rating that was missed or held late waits for its reason with the office alone, until it is said or put right', async () => {
  const { ratingId, ...participant } = await anAssignedRating(study, -8)
  expect(openDeparture(await ratingOf(study.coordinator, participant))).toBe('missed')
  expect(openDeparture(await ratingOf(study.rater, participant))).toBeNull()
  const missed = { ratingId, departure: 'missed', reason: 'participant_unwell' } as const
  await expect(explainRating(study.rater, missed)).rejects.toMatchObject({ code: 'not_permitted' })
  await explainRating(study.investigator, missed)
  await expect(explainRating(study.coordinator, missed)).rejects.toMatchObject({ code: 'stale' })
  await sayRating(study.rater, { ratingId, as: 'done', doneOn: today })
  expect(openDeparture(await ratingOf(study.coordinator, participant))).toBe('late')
  await explainRating(study.coordinator, { ratingId, departure: 'late', reason: 'no_departure' })
  expect(openDeparture(await ratingOf(study.coordinator, participant))).toBeNull()
  await sayRating(study.rater, { ratingId, as: 'taken_back', reason: 'not_held' })
  expect(openDeparture(await ratingOf(study.coordinator, participant))).toBe('missed')
  const { entries } = await readRating(study.rater, { studyId: study.id, ratingId })
  expect(entries.map(({ entry }) => entry.kind)).toEqual(['assigned', 'done', 'taken_back'])
  expect((await trailOf(ratingId)).filter(({ action }) => action === 'rating.explained')).toMatchObject([
    { actor: study.investigator.staffId, body: { departure: 'missed', reason: 'participant_unwell' } },
    { actor: study.coordinator.staffId, body: { departure: 'late', reason: 'no_departure' } },
  ])
})

test('who withdraws is waited for no more, and only a day before that can be said; one that is called off can be planned again', async () => {
  const { ratingId, ...participant } = await anAssignedRating(study)
  await callRatingOff(study.coordinator, { ratingId, reason: 'planned_in_error' })
  const done = (doneOn: string) => sayRating(study.rater, { ratingId, as: 'done', doneOn })
  await expect(done(today)).rejects.toMatchObject({ code: 'not_now' })
  expect(placeOf(await ratingOf(study.rater, participant))).toBe('over')
  await resumeRating(study.coordinator, { ratingId })
  expect(placeOf(await ratingOf(study.rater, participant))).toBe('due')
  const decision = { decision: 'withdrawn', source: 'in_person', decidedOn: daysAfter(today, -3) } as const
  await recordConsent(study.therapist, { participantId: participant.id, purpose: 'taking_part', ...decision })
  const stopped = await ratingOf(study.rater, participant)
  expect([placeOf(stopped), stopped.stoppedOn]).toEqual(['over', daysAfter(today, -3)])
  await expect(done(today)).rejects.toMatchObject(named('doneOn', 'took part until'))
  await done(daysAfter(today, -4))
  expect((await trailOf(ratingId)).map(({ action }) => action.slice(7))).toEqual([
    ...['planned', 'assigned', 'called_off', 'resumed', 'done'],
  ])
})

test('the protocol says from which session it counts, when, and how early and late; a rating that is planned keeps its own', async () => {
  const before = await aParticipant(study)
  const set = (changes: object) =>
    setStudySettings(study.administrator, { studyId: study.id, ...studySettings.parse(changes) })
  await expect(set({ ratingDays: 5, ratingEarly: 6 })).rejects.toMatchObject(named('ratingEarly', 'before the session'))
  await expect(set({ ratingAfter: 'MED9' })).rejects.toMatchObject(named('ratingAfter', 'no medication session'))
  await expect(set({ ratingAfter: 'PREP1' })).rejects.toMatchObject(named('ratingAfter', 'no medication session'))
  await set({ ratingAfter: 'MED1', ratingDays: 10, ratingEarly: 2, ratingLate: 3 })
  const after = await aParticipant(study)
  const { anchorOn, ...days } = await ratingOf(study.coordinator, after)
  expect(anchorOn).toBe(daysAfter('2026-01-06', 28))
  expect(days).toMatchObject({
    ...{ targetOn: daysAfter(anchorOn, 10), windowFrom: daysAfter(anchorOn, 8), windowTo: daysAfter(anchorOn, 13) },
  })
  expect((await ratingOf(study.coordinator, before)).targetOn).toBe(daysAfter('2026-01-06', 140))
  await set({ outcomeRating: false })
  await expect(ratingOf(study.coordinator, await aParticipant(study))).rejects.toThrow('no rating')
  expect((await trailOf(study.id)).at(-1)).toMatchObject({ body: { after: { outcomeRating: false } } })
})
