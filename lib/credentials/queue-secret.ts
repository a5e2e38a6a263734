import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { open, seal } from '@/lib/seal/envelope'
import { masterKey } from '@/lib/seal/master-key'
import { keepDevice } from './device-repository'

export const queueSecretInput = z.strictObject({
  /** Made by the browser once, and kept in it. */
  deviceId: z.uuid(),
})

/**
 * The secret under which a person's browser keeps what it could not send yet: 32 bytes, base64. It outlives idleness and the end
 * of a session, so that unsent words open at the same person's next sign-in; it ends when they end that session from elsewhere.
 */
export async function queueSecret(
  actor: Actor,
  { deviceId }: z.output<typeof queueSecretInput>,
): Promise<{ secret: string }> {
  const { staffId, sessionId } = actor
  allow(sessionId !== null, 'signed_out')
  const place = { table: 'queue_device', column: 'wrapped', row: `${deviceId}/${staffId}`, version: 1, study: '' }
  const fresh = seal(masterKey(), place, randomBytes(32)).bytes
  const kept = await asSignIn(tx => keepDevice(tx, { id: deviceId, staffId, sessionId, fresh }))
  allow(kept !== null, 'signed_out')
  return { secret: open(masterKey(), place, kept).content.toString('base64') }
}
