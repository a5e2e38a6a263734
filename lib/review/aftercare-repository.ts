import { and, asc, desc, eq, inArray, lt, notExists, notInArray, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { note, noteFacts } from '@/db/schema/notes'
import { participant, site } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import type { Actor } from '@/lib/access/actor'
import { inCareOf, therapists } from '@/lib/access/sight'
import type { Schedule } from '@/lib/trial/visits/visit-plan'

const today = sql`(vigil_now() at time zone ${site.timeZone})::date`
/** The day of a session that was begun and took place. */
const heldOn = sql`vigil_session_day(${visit.id})`

/** The latest session begun within so many days, by the site's own date, of each participant in the actor's care. */
export async function sessionsLately(tx: Tx, actor: Actor, studyId: string, days: number) {
  return tx
    .selectDistinctOn([participant.code], {
      participantId: participant.id,
      participantCode: participant.code,
      session: visit.code,
      daysSince: sql<number>`${today} - ${heldOn}`,
      today: sql<string>`to_char(${today}, 'YYYY-MM-DD')`,
    })
    .from(visit)
    .innerJoin(participant, eq(participant.id, visit.participantId))
    .innerJoin(site, eq(site.id, visit.siteId))
    .where(
      and(
        eq(visit.studyId, studyId),
        eq(visit.kind, 'session'),
        inArray(visit.participantId, inCareOf(tx, actor, therapists)),
        sql`${heldOn} between ${today} - ${days}::int and ${today}`,
      ),
    )
    .orderBy(asc(participant.code), desc(heldOn))
}

/**
 * The planned call of each participant in the actor's care that one made today is: the latest that has come and is still open.
 * None waits after a session that did not take place, and one waits no longer that nobody planned and whose note came to nothing.
 */
export async function callsThatWait(tx: Tx, actor: Actor, studyId: string, schedule: Schedule) {
  const living = and(eq(note.visitId, visit.id), notInArray(note.status, ['entered_in_error', 'discarded']))
  const noteOfIt = tx.select({ id: note.id }).from(note).where(eq(note.visitId, visit.id))
  const isPlanned = inArray(
    visit.code,
    schedule.map(({ code }) => code),
  )
  return tx
    .selectDistinctOn([participant.code], {
      participantId: participant.id,
      participantCode: participant.code,
      call: visit.code,
      callOn: visit.targetOn,
      today: sql<string>`to_char(${today}, 'YYYY-MM-DD')`,
    })
    .from(visit)
    .innerJoin(participant, eq(participant.id, visit.participantId))
    .innerJoin(site, eq(site.id, visit.siteId))
    .where(
      and(
        eq(visit.studyId, studyId),
        eq(visit.kind, 'contact_call'),
        eq(visit.state, 'planned'),
        inArray(visit.participantId, inCareOf(tx, actor, therapists)),
        sql`${today} between ${visit.targetOn} and ${visit.windowTo}`,
        notExists(tx.select({ id: note.id }).from(note).where(living)),
        or(isPlanned, lt(visit.windowFrom, visit.windowTo), notExists(noteOfIt)),
        sql`${lastWasNotHeld} is not true`,
      ),
    )
    .orderBy(asc(participant.code), desc(visit.targetOn))
}

/** Of the session planned last before a call: that it did not take place. */
const lastWasNotHeld = sql`(select (select bool_and(coalesce(facts.not_held, false)) from ${note} of_last join ${noteFacts} facts on facts.note_id = of_last.id
    where of_last.visit_id = last.id and of_last.status not in ('entered_in_error', 'discarded'))
  from ${visit} last where last.participant_id = ${visit}.participant_id and last.kind = 'session' and last.state = 'planned'
    and last.target_on <= ${visit}.target_on order by last.target_on desc limit 1)`

/** The day of each participant's latest call that has a note. */
export async function latestCalls(tx: Tx, participantIds: readonly string[]): Promise<Map<string, string>> {
  if (participantIds.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([visit.participantId], { participantId: visit.participantId, on: visit.targetOn })
    .from(visit)
    .innerJoin(note, eq(note.visitId, visit.id))
    .where(
      and(
        inArray(visit.participantId, [...participantIds]),
        eq(visit.kind, 'contact_call'),
        notInArray(note.status, ['entered_in_error', 'discarded']),
      ),
    )
    .orderBy(asc(visit.participantId), desc(visit.targetOn))
  return new Map(rows.map(({ participantId, on }) => [participantId, on]))
}
