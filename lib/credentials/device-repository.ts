import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answer } from './ask-repository'

interface NewDevice {
  readonly id: string
  readonly staffId: string
  readonly sessionId: string
  /** A wrapped secret, for a browser that has none yet. */
  readonly fresh: Buffer
}

/** The wrapped secret of this person's browser; null where the session has ended. */
export async function keepDevice(tx: Tx, { id, staffId, sessionId, fresh }: NewDevice): Promise<Buffer | null> {
  const kept = await answer<string>(tx, sql`keep_queue_device(${id}, ${staffId}, ${sessionId}, ${fresh})`)
  return kept === null ? null : Buffer.from(kept, 'base64')
}

/** What a session's browser still holds unsent can’t be opened any more. */
export const forgetDevice = (tx: Tx, sessionId: string, staffId: string) =>
  answer<boolean>(tx, sql`forget_queue_device(${sessionId}, ${staffId})`)

/** The same for all of a person's browsers but that of one session. */
export const forgetDevices = (tx: Tx, staffId: string, except: string | null) =>
  answer<boolean>(tx, sql`forget_queue_devices(${staffId}, ${except})`)
