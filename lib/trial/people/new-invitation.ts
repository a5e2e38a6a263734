import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { now } from '@/lib/clock/clock-repository'
import { type Instant, minutesAfter } from '@/lib/clock/instant'
import { hashToken, newToken } from '@/lib/credentials/token'
import { insertInvitation } from './invitation-repository'

const validMinutes = 7 * 24 * 60

/** A single-use link for a week: its token is given once, only its hash is kept. */
export async function newInvitation(
  tx: Tx,
  invited: { staffId: string; studyId: string; invitedBy: string | null },
): Promise<{ token: string; expiresAt: Instant }> {
  const token = newToken()
  const expiresAt = minutesAfter(await now(tx), validMinutes)
  await insertInvitation(tx, { id: uuid(), tokenHash: hashToken(token), ...invited, expiresAt })
  return { token, expiresAt }
}
