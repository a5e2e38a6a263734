import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayRatings, type RatingStanding } from '@/lib/access/may-ratings'
import { explainRating } from '@/lib/trial/deviations/explain-rating'
import { findRating } from '@/lib/trial/ratings/rating-repository'
import { resumeRating } from '@/lib/trial/ratings/resume-rating'
import { sayRating } from '@/lib/trial/ratings/say-rating'
import { findStudy } from '@/lib/trial/study/study-repository'
import type { Probe } from './measure'
import type { RatingDeed } from './rating-rules'
import type { Person } from './who'

interface Where {
  readonly studyId: string
  readonly siteId: string
  readonly ratingId: string
}

/** How a deed on a rating is tried by one person; each use-case is sent what does not fit a rating that waits. */
export function probeOf(deed: RatingDeed, { staffId }: Person, { studyId, siteId, ratingId }: Where): Probe {
  const me = staffId ? `'${staffId}'` : 'null'
  const on = (may: (actor: Actor, rating: RatingStanding) => boolean) => async (tx: Tx, actor: Actor) =>
    may(actor, await findRating(tx, actor, ratingId))
  const see = `select 1 from rating where id = '${ratingId}'`
  const entry = (kind: string, reason: string, departure: string) => [
    `insert into rating_entry (id, study_id, site_id, rating_id, number, kind, reason, departure, by)
     values (gen_random_uuid(), '${studyId}', '${siteId}', '${ratingId}', 0, '${kind}', '${reason}', ${departure}, ${me})`,
  ]
  const probes: Readonly<Record<RatingDeed, Probe>> = {
    listRatings: {
      asks: async (tx, actor) => {
        await findStudy(tx, actor, studyId)
        return mayRatings.listRatings(actor, { studyId })
      },
      see: `select 1 from study where id = '${studyId}'`,
      write: [],
    },
    seeRating: { asks: on(mayRatings.seeRating), see, write: [] },
    sayRating: {
      asks: on(mayRatings.sayRating),
      use: actor => sayRating(actor, { ratingId, as: 'taken_back', reason: 'by_mistake' }),
      granted: 'stale',
      see,
      write: entry('not_done', 'not_reached', 'null'),
    },
    arrangeRating: {
      asks: on(mayRatings.arrangeRating),
      use: actor => resumeRating(actor, { ratingId }),
      granted: 'stale',
      see,
      write: entry('called_off', 'not_needed', 'null'),
    },
    explainRating: {
      asks: on(mayRatings.explainRating),
      use: actor => explainRating(actor, { ratingId, departure: 'early', reason: 'elsewhere' }),
      granted: 'stale',
      see,
      write: entry('explained', 'staff_away', `'missed'`),
    },
  }
  return probes[deed]
}
