import { assignRater } from '@/lib/trial/ratings/assign-rater'
import { sayRating } from '@/lib/trial/ratings/say-rating'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { ratingIdOf } from './enrolment'
import { staffIdOf } from './founding'
import type { Moment } from './moment'
import { type ParticipantCode, participants } from './participants'
import { atSite, sites } from './study'

/** Whose rating somebody has; the last one of the first site still waits for the office to give it away. */
const given: readonly ParticipantCode[] = ['WK-101', 'WK-102', 'WK-103', 'WK-104', 'WK-106', 'WK-107']

/** Two days after its window: the office has not said why. */
const done = { of: 'WK-101', day: -35 } as const

/** The ratings of the demo: given away at enrolment, one done, one due, the others to come. */
export function ratingMoments(calendar: Calendar): Moment[] {
  const at = (of: ParticipantCode, day: number, time: string) =>
    instantOf(wallClock(sites[participants[of].site].timeZone, dayOf(calendar, day), time))
  return [
    ...given.map(of => ({
      at: at(of, participants[of].enrolled, '11:20'),
      deed: async (stage: Parameters<Moment['deed']>[0]) =>
        assignRater(await stage.as(atSite[participants[of].site].coordinator), {
          ratingId: ratingIdOf(of),
          raterId: staffIdOf('rater'),
        }),
    })),
    {
      at: at(done.of, done.day, '16:10'),
      deed: async stage =>
        sayRating(await stage.as('rater'), {
          ...{ ratingId: ratingIdOf(done.of), as: 'done', doneOn: dayOf(calendar, done.day) },
        } as const),
    },
  ]
}
