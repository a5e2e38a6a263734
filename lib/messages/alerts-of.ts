import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { type AlertRow, unseenAlerts } from './alert-repository'

/** What the actor has not seen yet, newest first; at most fifty, more nobody reads at once. */
export function alertsOf(actor: Actor): Promise<AlertRow[]> {
  return asActor(actor.staffId, tx => unseenAlerts(tx, actor, 50))
}
