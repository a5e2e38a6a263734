import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { daysAfter } from '@/lib/clock/day-start'
import { alertsOf } from '@/lib/messages/alerts-of'
import { inAftercare } from '@/lib/review/in-aftercare'
import { explainRating } from '@/lib/trial/deviations/explain-rating'
import { deviationsToComplete, readDeviations } from '@/lib/trial/deviations/read-deviations'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { assignRater } from '@/lib/trial/ratings/assign-rater'
import { ratesOutcome } from '@/lib/trial/ratings/rating-repository'
import { listRatings, readRating } from '@/lib/trial/ratings/read-ratings'
import { sayRating } from '@/lib/trial/ratings/say-rating'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { visitsDue } from '@/lib/trial/visits/visits-due'
import { expect, test } from '@/tests/support/database'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { signedIn } from '@/tests/support/people'
import { anAssignedRating, ratingOf } from '@/tests/support/rating-makers'
import { sweepDepartures } from '@/tests/support/sweep-departures'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

/** All that somebody of the site is shown of a participant and the study, as one text. */
async function everythingOf(actor: Actor, { id: participantId }: TestParticipant): Promise<string> {
  const { id: studyId } = study
  const page = await participantPage(actor, { studyId, participantId })
  const trails = [
    await readTrail(actor, { studyId }),
    await readTrail(actor, { studyId, filters: { participantId } }),
    await readTrail(actor, { studyId, filters: { action: 'rating.' } }),
  ]
  const lists = [await visitsDue(actor, studyId), await inAftercare(actor, studyId), await alertsOf(actor)]
  const departures = [
    await readDeviations(actor, { studyId, participantId }),
    await deviationsToComplete(actor, studyId),
  ]
  return JSON.stringify([page, trails, lists, departures])
}

/** What the wall lets somebody read who sends statements past lib. */
const pastLib = (actor: Actor) =>
  asActor(actor.staffId, async tx => {
    const count = async (question: string) =>
      (
        (await tx.execute(sql.raw(`select count(*)::int as n from ${question}`))) as unknown as {
          rows: { n: number }[]
        }
      ).rows[0]?.n
    return [
      await count('rating'),
      await count('rating_entry'),
      await count('vigil_ratings()'),
      await count("audit_event where action like 'rating.%'"),
    ]
  })

test('of a rating that was missed, explained and held late, nobody of the site but its office learns a byte', async () => {
  const { ratingId, ...participant } = await anAssignedRating(study, -20)
  await explainRating(study.coordinator, { ratingId, departure: 'missed', reason: 'staff_away' })
  const { today } = await ratingOf(study.coordinator, participant)
  await sayRating(study.rater, { ratingId, as: 'done', doneOn: today })
  await sweepDepartures()
  const { staffId, name } = study.rater
  const canaries = { team: [ratingId, 'rating', '"OUT', staffId, name], site: [ratingId, 'rating', '"OUT'] } // who is in the study, those who oversee it know
  expect(JSON.stringify(await listRatings(study.coordinator, study.id))).toContain(ratingId)
  for (const who of ['therapist', 'cotherapist', 'supervisor', 'monitor'] as const) {
    const shown = await everythingOf(study[who], participant)
    expect(shown, who).toContain(participant.code)
    const isTeam = who === 'therapist' || who === 'cotherapist'
    for (const canary of canaries[isTeam ? 'team' : 'site']) expect(shown, `${who}: ${canary}`).not.toContain(canary)
  }
  for (const who of ['therapist', 'cotherapist', 'sessionStaff', 'supervisor', 'monitor', 'dataManager'] as const) {
    await expect(listRatings(study[who], study.id)).rejects.toMatchObject({ code: 'not_found' })
    const one = { studyId: study.id, ratingId }
    await expect(readRating(study[who], one)).rejects.toMatchObject({ code: 'not_found' })
    expect(await pastLib(study[who]), who).toEqual([0, 0, 0, 0])
    expect(await asActor(study[who].staffId, tx => ratesOutcome(tx, participant.id, staffId)), who).toBe(false)
  }
  expect(await pastLib(study.rater)).toEqual([1, 2, 1, 1])
})

test('a therapist who also arranges visits sees the ratings of others, and none of a participant they care for or did', async () => {
  const mine = await anAssignedRating(study)
  const { staffId } = study.therapist
  await grantMembership(study.administrator, {
    ...{ studyId: study.id, siteId: study.siteId, staffId, role: 'coordinator', startsOn: null, endsOn: null },
  })
  const both = await signedIn(staffId)
  expect(await listRatings(both, study.id)).toEqual([])
  await expect(assignRater(both, { ratingId: mine.ratingId, raterId: staffId })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await pastLib(both)).slice(0, 3)).toEqual([0, 0, 0])
  expect(await pastLib(study.coordinator)).toEqual([1, 1, 1, 2])
})

test('the days of a rating follow its session, moved or held another day, and no deed of a therapist writes of it', async () => {
  const settings = studySettings.parse({ ratingAfter: 'MED1' })
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  const participant = await aParticipant(study)
  const before = await ratingOf(study.coordinator, participant)
  const shift = { from: '2026-02-03', to: '2026-02-05', shift: true }
  await moveVisit(study.coordinator, { visitId: participant.visits.MED1 ?? '', ...shift })
  const moved = await ratingOf(study.coordinator, participant)
  expect(moved.targetOn).toBe(daysAfter(before.targetOn, 2))
  await aSignedNote(study, { kind: 'session', participant }) // held on 12 March
  const held = await ratingOf(study.coordinator, participant)
  expect([held.targetOn, held.windowFrom, held.windowTo]).toEqual(
    [56, 49, 63].map(days => daysAfter('2026-03-12', days)),
  )
  expect(await trailOf(before.id)).toMatchObject([{ action: 'rating.planned', actor: study.coordinator.staffId }])
})

test('a package holds nothing of ratings', async () => {
  const participant = await aParticipant(study)
  const { id: ratingId, today } = await ratingOf(study.coordinator, participant)
  await assignRater(study.coordinator, { ratingId, raterId: study.rater.staffId })
  await sayRating(study.rater, { ratingId, as: 'done', doneOn: today })
  await aSignedNote(study, { participant })
  const { files } = await aPackage(study)
  for (const canary of [ratingId, study.rater.name, ',OUT,', 'independent rating', 'rating_'])
    expect(JSON.stringify(files), canary).not.toContain(canary)
})
