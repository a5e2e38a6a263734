import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import type { Place } from '@/lib/seal/envelope'
import { unwrap, wrap, wrappedAnew } from '@/lib/seal/master-key'
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
  const place = placeOf(deviceId, staffId)
  const fresh = wrap(place, randomBytes(32)).bytes
  const kept = await asSignIn(tx => keepDevice(tx, { id: deviceId, staffId, sessionId, fresh }))
  allow(kept !== null, 'signed_out')
  return { secret: unwrap(place, kept).content.toString('base64') }
}

/** The same secret under the present master key; null where it is already. */
export const queueSecretAnew = (deviceId: string, staffId: string, wrapped: Uint8Array): Buffer | null =>
  wrappedAnew(placeOf(deviceId, staffId), wrapped)

const placeOf = (deviceId: string, staffId: string): Place => ({
  table: 'queue_device',
  column: 'wrapped',
  row: `${deviceId}/${staffId}`,
  version: 1,
  study: '',
})
