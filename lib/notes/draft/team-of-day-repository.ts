import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { careTeam } from '@/db/schema/trial'
import type { Assignment } from '@/lib/access/may-notes'

/** By so many hours after clock zero the day in the room is over. */
const hours = 12

/** The care team as it stood on the day of a session: whoever held a role from clock zero (in milliseconds) on, who came first before the rest. */
export async function teamOfDay(tx: Tx, participantId: string, zero: number): Promise<Assignment[]> {
  const [from, to] = [zero, zero + hours * 3_600_000].map(moment => new Date(moment).toISOString()) as [string, string]
  return tx
    .select({ staffId: careTeam.staffId, role: careTeam.role })
    .from(careTeam)
    .where(
      and(
        eq(careTeam.participantId, participantId),
        lt(careTeam.startsAt, to),
        or(isNull(careTeam.endsAt), gt(careTeam.endsAt, from)),
      ),
    )
    .orderBy(asc(careTeam.startsAt), asc(careTeam.id))
}
