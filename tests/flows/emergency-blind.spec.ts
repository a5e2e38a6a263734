import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { endEmergency } from '@/lib/review/emergency/end-emergency'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { assignRater } from '@/lib/trial/ratings/assign-rater'
import { listRatings } from '@/lib/trial/ratings/read-ratings'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { inAnEmergency } from '@/tests/support/emergency-makers'
import { aStudy } from '@/tests/support/makers'
import { signedIn } from '@/tests/support/people'
import { ratedIn, ratingOf } from '@/tests/support/rating-makers'
import { trailOf } from '@/tests/support/trail'

test('who opened a record in an emergency never rates the participant, and sees nothing of the rating', async () => {
  const study = await aStudy()
  const participant = await ratedIn(study, 0)
  const { id: ratingId } = await ratingOf(study.coordinator, participant)
  const helper = await aColleague(study, 'session_staff')
  const { staffId } = helper
  const { actor, emergencyId } = await inAnEmergency(helper, participant)
  await endEmergency(actor, { emergencyId })
  for (const role of ['rater', 'coordinator'] as const)
    await grantMembership(study.administrator, { studyId: study.id, siteId: study.siteId, staffId, role })
  await expect(assignRater(study.coordinator, { ratingId, raterId: staffId })).rejects.toMatchObject({
    code: 'invalid',
    fields: { raterId: expect.stringContaining('opened this participant’s record in an emergency') },
  })
  const pastLib = sql`insert into rating_entry (id, study_id, site_id, rating_id, number, kind, rater_id, by)
    values (gen_random_uuid(), ${study.id}, ${study.siteId}, ${ratingId}, 0, 'assigned', ${staffId}, ${study.coordinator.staffId})`
  await expect(asActor(study.coordinator.staffId, tx => tx.execute(pastLib))).rejects.toMatchObject({
    cause: { code: 'VG007' },
  })
  const listed = async () => (await listRatings(await signedIn(staffId), study.id)).map(({ id }) => id)
  expect(await listed()).not.toContain(ratingId)
  expect((await trailOf(ratingId)).map(({ action }) => action)).toEqual(['rating.planned'])
  expect((await trailOf(emergencyId)).map(({ action }) => action)).toEqual(['emergency.opened', 'emergency.ended'])
  await assignRater(study.coordinator, { ratingId, raterId: study.rater.staffId })
  expect(await listed()).not.toContain(ratingId)
})
