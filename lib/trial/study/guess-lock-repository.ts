import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { guessLock } from '@/db/schema/guesses'
import { makeDataKey } from '@/lib/seal/data-key-repository'
import { lockOf, type OpenLock } from '@/lib/seal/sealed-box'

/** What locks a study's treatment guesses; null where they were never switched on. */
export async function guessLockOf(tx: Tx, studyId: string): Promise<OpenLock | null> {
  const [row] = await tx.select().from(guessLock).where(eq(guessLock.studyId, studyId))
  return row ? { id: row.keyId, publicKey: row.publicKey } : null
}

/** Made once for a study. Whoever switches guesses on makes both halves, and can't have the one that opens again. */
export async function makeGuessLock(tx: Tx, studyId: string): Promise<void> {
  const lock = lockOf(await makeDataKey(tx, { purpose: 'guess', ownerId: studyId, studyId, siteId: null }))
  await tx.insert(guessLock).values({ studyId, keyId: lock.id, publicKey: lock.publicKey })
}
