import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayRatings } from '@/lib/access/may-ratings'
import { allow } from '@/lib/outcome/refusal'
import { membersNow } from '@/lib/trial/people/membership-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { entriesOf, type FoundRating, findRating, ratingsInSight } from './rating-repository'
import type { Rating } from './rating-standing'

export interface ReadRating {
  readonly rating: Rating
  /** What was said of it, the first thing first. */
  readonly entries: Awaited<ReturnType<typeof entriesOf>>
  /** Who rates at its site today, by their ids; empty for who gives it to nobody. */
  readonly raters: Readonly<Record<string, string>>
}

/** The ratings that this person may know of, by their day. A role that has none is told that there is no such page. */
export async function listRatings(actor: Actor, studyId: string): Promise<readonly Rating[]> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayRatings.listRatings(actor, { studyId }), 'not_found')
    return (await ratingsInSight(tx, actor, studyId)).map(shown)
  })
}

/** One rating, with what was said of it and who might rate it. */
export async function readRating(
  actor: Actor,
  { studyId, ratingId }: { studyId: string; ratingId: string },
): Promise<ReadRating> {
  return asActor(actor.staffId, async tx => {
    const rating = await findRating(tx, actor, ratingId)
    allow(rating.studyId === studyId, 'not_found')
    allow(mayRatings.seeRating(actor, rating))
    const raters = mayRatings.arrangeRating(actor, rating) ? await ratersAt(tx, rating) : {}
    return { rating: shown(rating), entries: await entriesOf(tx, ratingId), raters }
  })
}

/** A rater is told a code, and nothing that leads to anything else of the participant. */
const shown = ({ participantId: _, ...rating }: FoundRating): Rating => rating

async function ratersAt(tx: Tx, rating: FoundRating): Promise<Record<string, string>> {
  const members = (await membersNow(tx, rating)).filter(({ role }) => role === 'rater')
  return Object.fromEntries(members.map(({ staffId, name }) => [staffId, name]))
}
