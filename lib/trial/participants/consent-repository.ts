import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { consentChange } from '@/db/schema/course'
import { staff } from '@/db/schema/trial'
import type { Day } from '@/lib/clock/instant'
import { type ConsentStanding, consentsOf } from './consent'

export type KeptConsent = typeof consentChange.$inferSelect & { readonly recordedByName: string }

/** All that was written down of a participant's consents, the earliest first; that they are in sight is settled before. */
export async function consentChangesOf(tx: Tx, participantId: string): Promise<KeptConsent[]> {
  const rows = await tx
    .select({ change: consentChange, recordedByName: staff.name })
    .from(consentChange)
    .innerJoin(staff, eq(staff.id, consentChange.recordedBy))
    .where(eq(consentChange.participantId, participantId))
    .orderBy(asc(consentChange.recordedAt), asc(consentChange.id))
  return rows.map(({ change, recordedByName }) => ({ ...change, recordedByName }))
}

/** Where a participant's consents stand now. */
export async function standingConsents(
  tx: Tx,
  { id, consentOn }: { readonly id: string; readonly consentOn: Day },
): Promise<ConsentStanding[]> {
  return consentsOf({ consentOn }, await consentChangesOf(tx, id))
}

export async function insertConsent(tx: Tx, row: typeof consentChange.$inferInsert): Promise<void> {
  await tx.insert(consentChange).values(row)
}
