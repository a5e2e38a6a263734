import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { participant, site } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { Actor } from '@/lib/access/actor'
import { participantsInSightOf } from '@/lib/access/sight'
import { knownId } from '@/lib/outcome/uuid'
import { hasLivingNote } from '@/lib/trial/visits/held-repository'

/** A measure that nobody asked leaves the lists of a study after so many days; the participant's page keeps it. */
const daysBack = 60
const shown = 200

export type Of = { readonly studyId: string } | { readonly participantId: string } | { readonly visitId: string }

/** The visits in sight that ask for a measure and have opened or are noted already, the latest first, with the date at their site. */
export async function visitsThatAsk(tx: Tx, actor: Actor, of: Of) {
  return tx
    .select({ visit, participantCode: participant.code, today: sql<string>`to_char(${today}, 'YYYY-MM-DD')` })
    .from(visit)
    .innerJoin(participant, eq(participant.id, visit.participantId))
    .innerJoin(site, eq(site.id, visit.siteId))
    .where(
      and(
        asked(of),
        eq(visit.state, 'planned'),
        sql`cardinality(${visit.measures}) > 0`,
        or(sql`least(${visit.windowFrom}, ${visit.targetOn}) <= ${today}`, hasLivingNote(tx)),
        participantsInSightOf(tx, actor, visit),
      ),
    )
    .orderBy(desc(visit.targetOn), asc(participant.code), asc(visit.code))
    .limit(shown)
}

/** The measures that were asked at each of these visits, which are in sight: answered, or openly not. */
export async function askedAt(tx: Tx, visitIds: readonly string[]): Promise<Map<string, Set<string>>> {
  if (visitIds.length === 0) return new Map()
  const { rows } = (await tx.execute(
    sql`select visit_id, measure from vigil_measures_asked(${sql.param([...visitIds])}::uuid[])`,
  )) as unknown as { rows: { visit_id: string; measure: string }[] }
  const found = new Map<string, Set<string>>()
  for (const { visit_id, measure } of rows) found.set(visit_id, (found.get(visit_id) ?? new Set()).add(measure))
  return found
}

function asked(of: Of) {
  if ('visitId' in of) return eq(visit.id, knownId(of.visitId))
  if ('participantId' in of) return eq(visit.participantId, knownId(of.participantId))
  return and(eq(visit.studyId, knownId(of.studyId)), sql`${visit.windowTo} >= ${today} - ${daysBack}::int`)
}

const today = sql`(vigil_now() at time zone ${site.timeZone})::date`
