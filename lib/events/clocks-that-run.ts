import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { runningEvents } from './event-repository'
import { type EventList, withDue } from './list-events'

/** So many are shown, and one more says that there are more. */
const shown = 100

/** The events in sight whose clock runs, whose end comes first first; by number and code, no word of them. */
export async function clocksThatRun(actor: Actor, studyId: string): Promise<EventList & { readonly more: boolean }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    const found = await runningEvents(tx, actor, studyId, shown + 1)
    return { events: found.slice(0, shown).map(withDue), more: found.length > shown, now: await now(tx) }
  })
}
