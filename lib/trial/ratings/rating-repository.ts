import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { rating, ratingEntry } from '@/db/schema/ratings'
import { site, staff } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import { placesOf } from '@/lib/access/sight'
import type { Day } from '@/lib/clock/instant'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import type { Departure, Rating } from './rating-standing'

export type FoundRating = Rating & { readonly participantId: string }

/** Whoever plans ratings of this study, or changes whether it asks for them, waits until this work is done. */
export async function holdRatings(tx: Tx, studyId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ratings of ${studyId}`}, 0))`)
}

/** Who plans them does not ask for them back. */
export async function insertRatings(tx: Tx, rows: readonly (typeof rating.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(rating).values([...rows])
}

/** The sessions of a participant who has no rating yet, in order; and since when they do not take part any more. */
export interface UnratedCourse {
  readonly participantId: string
  readonly siteId: string
  readonly today: Day
  readonly stoppedOn: Day | null
  readonly sessions: readonly {
    readonly id: string
    readonly code: string
    readonly kind: 'session'
    readonly heldOn: Day
  }[]
}

/**
 * The courses of a study without a rating, for those who set what it asks for; that of a participant whose consent to take part
 * was written down last by the actor, for them. The wall tells nobody else.
 */
export async function unratedCourses(
  tx: Tx,
  studyId: string,
  only?: { readonly participantId: string },
): Promise<UnratedCourse[]> {
  const { rows } = (await tx.execute(
    sql`select participant_id as "participantId", site_id as "siteId", to_char(today, 'YYYY-MM-DD') as "today",
      to_char(stopped_on, 'YYYY-MM-DD') as "stoppedOn",
      json_agg(json_build_object('id', visit_id, 'code', code, 'kind', 'session', 'heldOn', held_on) order by place) as "sessions"
    from vigil_unrated_sessions(${studyId}) with ordinality as "unrated" (participant_id, site_id, today, stopped_on, visit_id, code, held_on, place)
    where ${only ? sql`participant_id = ${only.participantId}` : sql`true`}
    group by participant_id, site_id, today, stopped_on`,
  )) as unknown as { rows: UnratedCourse[] }
  return rows
}

/** Whoever says something of this rating waits until this work is done: what is said next follows from what stands. */
export async function holdRating(tx: Tx, ratingId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rating ${ratingId}`}, 0))`)
}

/** A rating in sight. */
export async function findRating(tx: Tx, actor: Actor, ratingId: string): Promise<FoundRating> {
  const [found] = await ratings(tx).where(and(inSight(actor), eq(rating.id, knownId(ratingId))))
  if (!found) throw new Refusal('not_found')
  return found
}

/** Those of a study in sight, by their day. */
export async function ratingsInSight(tx: Tx, actor: Actor, studyId: string): Promise<FoundRating[]> {
  return ratings(tx)
    .where(and(inSight(actor), eq(rating.studyId, knownId(studyId))))
    .orderBy(sql`"standing"."target_on"`, asc(rating.id))
}

/** The wall gives a rater their own and an office its site's, and nobody what is of a participant in their care. */
const inSight = (actor: Actor): SQL | undefined =>
  or(
    placesOf(actor, ['coordinator', 'investigator'], rating),
    and(placesOf(actor, ['rater'], rating), sql`"standing"."rater_id" = ${actor.staffId}::uuid`),
  )

const rater = alias(staff, 'rater')
const day = (column: string) => sql<string>`to_char("standing".${sql.identifier(column)}, 'YYYY-MM-DD')`
const dayOrNone = (column: string): SQL<string | null> => day(column)

const ratings = (tx: Tx) =>
  tx
    .select({
      id: rating.id,
      studyId: rating.studyId,
      siteId: rating.siteId,
      participantId: rating.participantId,
      code: rating.code,
      timeZone: site.timeZone,
      participantCode: sql<string>`"standing"."participant_code"`,
      today: day('today'),
      anchorOn: day('anchor_on'),
      targetOn: day('target_on'),
      windowFrom: day('window_from'),
      windowTo: day('window_to'),
      stoppedOn: dayOrNone('stopped_on'),
      raterId: sql<string | null>`"standing"."rater_id"`,
      raterName: rater.name,
      state: sql<Rating['state']>`"standing"."state"`,
      doneOn: dayOrNone('said_on'),
      reason: sql<string | null>`"standing"."reason"`,
      explained: sql<Departure[] | null>`"standing"."explained"`,
    })
    .from(rating)
    .innerJoin(site, eq(site.id, rating.siteId))
    .innerJoin(sql`vigil_ratings() as "standing"`, sql`"standing"."id" = ${rating.id}`)
    .leftJoin(rater, sql`${rater.id} = "standing"."rater_id"`)

type Said = Pick<typeof ratingEntry.$inferInsert, 'kind' | 'raterId' | 'doneOn' | 'reason' | 'departure'>

/** One more thing said of a rating; the wall numbers it. */
export async function insertEntry(tx: Tx, actor: Actor, of: FoundRating, said: Said): Promise<void> {
  const { id: ratingId, studyId, siteId } = of
  await tx.insert(ratingEntry).values({ id: uuid(), studyId, siteId, ratingId, number: 0, ...said, by: actor.staffId })
}

/** What was said of a rating, in order, and by whom. */
export async function entriesOf(tx: Tx, ratingId: string) {
  return tx
    .select({ entry: ratingEntry, byName: staff.name, raterName: rater.name })
    .from(ratingEntry)
    .innerJoin(staff, eq(staff.id, ratingEntry.by))
    .leftJoin(rater, eq(rater.id, ratingEntry.raterId))
    .where(eq(ratingEntry.ratingId, ratingId))
    .orderBy(asc(ratingEntry.number))
}

/** Whether somebody rates this participant or has, for those who put a care team together. */
export async function ratesOutcome(tx: Tx, participantId: string, staffId: string): Promise<boolean> {
  const { rows } = (await tx.execute(sql`select vigil_rates(${participantId}, ${staffId}) as rates`)) as unknown as {
    rows: { rates: boolean }[]
  }
  return rows[0]?.rates === true
}

type RaterBar = 'care_team' | 'emergency' | 'reads_notes' | 'no_rater'

/** Why somebody can't rate this one; null where they can. */
export async function raterBar(tx: Tx, ratingId: string, staffId: string): Promise<RaterBar | null> {
  const { rows } = (await tx.execute(sql`select vigil_rater_bar(${ratingId}, ${staffId}) as bar`)) as unknown as {
    rows: { bar: RaterBar | null }[]
  }
  return rows[0]?.bar ?? null
}
