import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import type { Day } from '@/lib/clock/instant'
import { findStudy } from '@/lib/trial/study-repository'
import { latestCalls, sessionsLately } from './aftercare-repository'

/** The week of calls after a session, and the days in which one that was missed is made up for. */
const days = 10

export interface InAftercare {
  readonly participantId: string
  readonly participantCode: string
  /** The session's visit, and how many days ago it was. */
  readonly session: string
  readonly daysSince: number
  readonly today: Day
  readonly lastCall: Day | null
}

/** The participants in one's care whose session was lately: who may need a call today. */
export async function inAftercare(actor: Actor, studyId: string): Promise<InAftercare[]> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    const sessions = await sessionsLately(tx, actor, studyId, days)
    const calls = await latestCalls(
      tx,
      sessions.map(({ participantId }) => participantId),
    )
    return sessions.map(one => ({ ...one, lastCall: calls.get(one.participantId) ?? null }))
  })
}
