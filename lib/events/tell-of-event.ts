import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { toldOfEvents } from './event-alert-repository'

/** Tells the investigators at once that a clock began to run; where the site has none, its supervisors. Within the deed, before its `record`. */
export async function tellOfEvent(
  tx: Tx,
  actor: Actor,
  { id, studyId, siteId }: { readonly id: string; readonly studyId: string; readonly siteId: string },
): Promise<void> {
  const recipients = await toldOfEvents(tx, siteId)
  await raiseAlert(tx, actor, { studyId, chain: studyId, kind: 'event_entered', subjectId: id, recipients })
}
