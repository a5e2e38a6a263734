import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { assignRater } from '@/lib/trial/ratings/assign-rater'
import type { Rating } from '@/lib/trial/ratings/rating-standing'
import { listRatings } from '@/lib/trial/ratings/read-ratings'
import { aParticipant, type TestParticipant, type TestStudy } from './makers'

/** From the day of enrolment to that of the rating, as the usual protocol has them. */
const fromEnrolment = 140

export const todayAt = async (actor: Actor) => dayIn('Europe/Amsterdam', await asActor(actor.staffId, now))

/** A participant whose rating is due so many days from today. */
export async function ratedIn(study: TestStudy, days: number): Promise<TestParticipant> {
  const enrolledOn = daysAfter(await todayAt(study.coordinator), days - fromEnrolment)
  return aParticipant(study, { consentOn: daysAfter(enrolledOn, -1), enrolledOn })
}

/** The rating of a participant, as somebody finds it in their list. */
export async function ratingOf(actor: Actor, { code, studyId }: TestParticipant): Promise<Rating> {
  const found = (await listRatings(actor, studyId)).find(({ participantCode }) => participantCode === code)
  if (!found) throw new Error(`${code} has no rating here.`)
  return found
}

/** The same, with the rater of the study. */
export async function anAssignedRating(study: TestStudy, days = 0): Promise<TestParticipant & { ratingId: string }> {
  const participant = await ratedIn(study, days)
  const { id: ratingId } = await ratingOf(study.coordinator, participant)
  await assignRater(study.coordinator, { ratingId, raterId: study.rater.staffId })
  return { ...participant, ratingId }
}
