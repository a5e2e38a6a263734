import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import type { Day } from '@/lib/clock/instant'
import { findStudy } from '@/lib/trial/study/study-repository'
import { scheduleOf } from '@/lib/trial/visits/visit-plan'
import { callsThatWait, latestCalls, sessionsLately } from './aftercare-repository'

/** The week of calls after a session, and the days in which one that was missed is made up for. */
const days = 10

export interface InAftercare {
  readonly participantId: string
  readonly participantCode: string
  readonly today: Day
  /** The session's visit, and how many days ago it was; null where it is longer ago. */
  readonly session: { readonly code: string; readonly daysSince: number } | null
  /** The planned call that waits to be made, and its day. */
  readonly planned: { readonly code: string; readonly on: Day } | null
  readonly lastCall: Day | null
}

/** The participants in one's care who have a call planned for now, or whose session was lately: who may need one today. */
export async function inAftercare(actor: Actor, studyId: string): Promise<InAftercare[]> {
  return asActor(actor.staffId, async tx => {
    const { settings } = await findStudy(tx, actor, studyId)
    const sessions = await sessionsLately(tx, actor, studyId, days)
    const waiting = await callsThatWait(tx, actor, studyId, scheduleOf(settings))
    const people = new Map([...sessions, ...waiting].map(one => [one.participantId, one]))
    const calls = await latestCalls(tx, [...people.keys()])
    return [...people.values()]
      .sort((one, other) => (one.participantCode < other.participantCode ? -1 : 1))
      .map(({ participantId, participantCode, today }) => {
        const session = sessions.find(one => one.participantId === participantId)
        const planned = waiting.find(one => one.participantId === participantId)
        return {
          ...{ participantId, participantCode, today },
          session: session ? { code: session.session, daysSince: session.daysSince } : null,
          planned: planned ? { code: planned.call, on: planned.callOn } : null,
          lastCall: calls.get(participantId) ?? null,
        }
      })
  })
}
