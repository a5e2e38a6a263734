import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import type { Instant } from '@/lib/clock/instant'
import { openOf } from './emergency-repository'

/** A record that is open to somebody in an emergency, until when. */
export interface OpenEmergency {
  readonly id: string
  readonly participantId: string
  readonly participantCode: string
  readonly endsAt: Instant
  readonly secondsLeft: number
  readonly timeZone: string
}

/** What is open to this person in a study now; asked of the database only where their session knows of any. */
export async function openEmergencies(actor: Actor, studyId: string): Promise<OpenEmergency[]> {
  if (actor.emergencies.length === 0) return []
  return asActor(actor.staffId, tx => openOf(tx, actor, studyId))
}
