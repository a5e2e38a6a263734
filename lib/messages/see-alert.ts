import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { ownRecorder } from '@/lib/credentials/own-event'
import { type AlertRow, findAlert, markSeen, scopeOf } from './alert-repository'
import { seenEvent } from './seen-event'

export const seeAlertInput = z.strictObject({ alertId: z.uuid() })

/** Its recipient has seen it, at a time that stands in the trail of what it is about. Seeing it again changes nothing. */
export async function seeAlert(actor: Actor, { alertId }: z.output<typeof seeAlertInput>): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const alert = await findAlert(tx, actor, alertId)
    if (alert.seenAt) return
    await markSeen(tx, actor, alert.id)
    if (toldAlone.has(alert.kind)) return recordAlone(tx, actor, alert)
    const scope = await scopeOf(tx, alert)
    await record(tx, recorderOf(actor, scope), seenEvent(alert, scope))
  })
}

const toldAlone = new Set<AlertRow['kind']>(['care_check_raised', 'letter_received'])

/** Nobody of the study may learn from the trail that there was such an alert: it is told among the accounts, to its recipient alone. */
async function recordAlone(tx: Tx, actor: Actor, { chain, id }: AlertRow): Promise<void> {
  const event = { chain, action: 'alert.seen', subject: { type: 'alert', id } }
  await record(tx, ownRecorder(actor), event)
}
