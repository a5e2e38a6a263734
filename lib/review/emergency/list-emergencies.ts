import type { Tx } from '@/db/client'
import type { EmergencyReason } from '@/db/schema/emergency-vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEmergency } from '@/lib/access/may-emergency'
import { minutesBetween } from '@/lib/clock/calendar'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { firstEventsInSight } from '@/lib/trial/trail/trail-repository'
import { type TrailRow, trailRows } from '@/lib/trial/trail/trail-rows'
import { type EmergencyRow, unreviewedOf } from './emergency-repository'
import { emergencyKeyOf, openEmergencyWords } from './sealed-emergency'

/** An emergency access that waits for its review. */
export interface WaitingEmergency {
  readonly id: string
  readonly who: string
  readonly participantId: string
  readonly participantCode: string
  readonly reason: EmergencyReason
  readonly words: string
  readonly openedAt: Instant
  /** When it ended, or will. */
  readonly until: Instant
  readonly isOpen: boolean
  readonly timeZone: string
  /** Whole days since it was opened. */
  readonly days: number
  readonly staffId: string
  /** What was opened meanwhile, as the trail says it, in the order in which it was. */
  readonly opened: readonly TrailRow[]
  /** There is more of it in the trail. */
  readonly isCut: boolean
  readonly mayReview: boolean
}

const most = 50
const mostOpened = 200

/** Emergency accesses that no investigator has reviewed, for those of the site; the oldest first, and none falls off by age. */
export async function listEmergencies(actor: Actor, studyId: string): Promise<WaitingEmergency[]> {
  return asActor(actor.staffId, async tx => {
    const at = await now(tx)
    const waiting: WaitingEmergency[] = []
    for (const { row, isOpen, who, participantCode, timeZone } of await unreviewedOf(tx, actor, studyId, most)) {
      const { id, participantId, staffId, reason, openedAt } = row
      waiting.push({
        ...{ id, who, staffId, participantId, participantCode, reason, openedAt, isOpen, timeZone },
        words: openEmergencyWords(await emergencyKeyOf(tx, row), row),
        until: untilOf(row),
        days: Math.floor(minutesBetween(openedAt, at) / (24 * 60)),
        ...(await openedIn(tx, actor, row)),
        mayReview: mayEmergency.reviewEmergency(actor, { ...row, isOpen, isReviewed: false }),
      })
    }
    return waiting
  })
}

const untilOf = ({ endedAt, endsAt }: EmergencyRow): Instant => endedAt ?? endsAt

async function openedIn(tx: Tx, actor: Actor, row: EmergencyRow): Promise<Pick<WaitingEmergency, 'opened' | 'isCut'>> {
  const { studyId, participantId, staffId, openedAt: from } = row
  const meanwhile = { studyId, participantId, staffId, from, to: untilOf(row) }
  const events = await firstEventsInSight(tx, actor, meanwhile, mostOpened + 1)
  const rows = await trailRows(tx, events.slice(0, mostOpened))
  return { opened: rows.filter(({ action }) => !action.startsWith('emergency.')), isCut: events.length > mostOpened }
}
