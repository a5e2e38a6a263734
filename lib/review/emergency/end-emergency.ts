import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEmergency } from '@/lib/access/may-emergency'
import { allow } from '@/lib/outcome/refusal'
import { findEmergency, markEnded } from './emergency-repository'
import { recordEmergency } from './record-emergency'

export const endEmergencyInput = z.strictObject({ emergencyId: z.uuid() })

/** Closes the record again before its hour is over, by whoever opened it. */
export async function endEmergency(actor: Actor, { emergencyId }: z.output<typeof endEmergencyInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const one = await findEmergency(tx, actor, emergencyId)
    allow(mayEmergency.endEmergency(actor, { ...one, isOpen: true }))
    allow(mayEmergency.endEmergency(actor, one), 'not_now', 'This emergency access is over already.')
    await markEnded(tx, one)
    await recordEmergency(tx, actor, one, alone => mayEmergency.endEmergency(alone, one), 'ended', {})
  })
}
