import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { type AlertRow, unseenAlerts, voidersOf } from './alert-repository'

/** What somebody is told of; of an entry that was voided since, by whom. */
export interface Alert extends AlertRow {
  readonly voidedBy: string | null
}

/** What the actor has not seen yet, newest first; at most fifty, more nobody reads at once. */
export function alertsOf(actor: Actor): Promise<Alert[]> {
  return asActor(actor.staffId, async tx => {
    const alerts = await unseenAlerts(tx, actor, 50)
    const voiders = await voidersOf(tx, alerts)
    return alerts.map(alert => ({ ...alert, voidedBy: voiders.get(alert.subjectId) ?? null }))
  })
}
