import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { type FoundRating, findRating, holdRating } from './rating-repository'

/** A rating of which something is about to be said; nobody says anything else of it meanwhile. */
export async function findRatingToChange(tx: Tx, actor: Actor, ratingId: string): Promise<FoundRating> {
  await holdRating(tx, ratingId)
  return findRating(tx, actor, ratingId)
}
