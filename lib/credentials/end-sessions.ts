import { z } from 'zod'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { forgetDevice, forgetDevices } from './device-repository'
import { ownEvent, ownRecorder } from './own-event'
import { markAllEnded, markEnded } from './session-repository'

export const endSessionInput = z.strictObject({ sessionId: z.uuid() })
export const endOtherSessionsInput = z.strictObject({})

/** Ends one of one's own sessions: a device that was lost or left open. */
export async function endSession(actor: Actor, { sessionId }: z.output<typeof endSessionInput>): Promise<void> {
  await asSignIn(async tx => {
    await forgetDevice(tx, sessionId, actor.staffId)
    allow(await markEnded(tx, sessionId, actor.staffId), 'not_found')
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.sessions_ended', { count: 1 }))
  })
}

/** Ends all of one's sessions but this one. */
export async function endOtherSessions(actor: Actor): Promise<void> {
  await asSignIn(async tx => {
    await forgetDevices(tx, actor.staffId, actor.sessionId)
    const count = await markAllEnded(tx, actor.staffId, actor.sessionId)
    if (count > 0) await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.sessions_ended', { count }))
  })
}
