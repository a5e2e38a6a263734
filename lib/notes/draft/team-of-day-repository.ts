import { asc, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { careTeam } from '@/db/schema/trial'

export type Care = typeof careTeam.$inferSelect

/** Everybody who ever cared for these participants; who came first before the rest. */
export async function careOf(tx: Tx, participantIds: readonly string[]): Promise<Care[]> {
  return tx
    .select()
    .from(careTeam)
    .where(inArray(careTeam.participantId, [...new Set(participantIds)]))
    .orderBy(asc(careTeam.startsAt), asc(careTeam.id))
}
