import { z } from 'zod'
import type { Tx } from '@/db/client'
import { recordedAmong } from '@/lib/audit/recorded-repository'

const moment = z.iso.datetime({ error: 'A time as a device writes it.' })

/** Something that was opened on a device, now or while there was no network. */
export const opening = z.strictObject({
  /** Made on the device: sent again, it is the same opening. */
  id: z.uuid(),
  /** When it was opened, and when this is sent: both by the device's clock. */
  openedAt: moment,
  deviceNow: moment,
})

/** As many of them as are sent at once. */
export const openings = <S extends z.ZodType>(one: S) =>
  z.array(one).min(1, 'Send at least one opening.').max(50, 'At most 50 openings at once. Send the rest in the next.')

/** Each once, without those that the trail has already; whoever asks holds the chain. */
export async function freshOf<O extends { readonly id: string }>(
  tx: Tx,
  known: Parameters<typeof recordedAmong>[1],
  sent: readonly O[],
): Promise<O[]> {
  const byId = new Map([...sent].reverse().map(one => [one.id, one])) // of two under one id the first stands
  const recorded = await recordedAmong(tx, known, [...byId.keys()])
  return sent.filter(one => byId.get(one.id) === one && !recorded.has(one.id))
}
