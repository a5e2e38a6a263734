import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { studyDay } from '@/lib/clock/study-day'
import { findStudy } from '@/lib/trial/study/study-repository'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { type SessionToAsk, sessionsToAsk } from './offer-repository'

export interface CareCheckDue extends SessionToAsk {
  /** Today, counted from the session’s own day as day 1. */
  readonly day: number
  /** Later than the protocol sets. */
  readonly isLate: boolean
}

const shown = 50

/** Sessions since yesterday of which the participant was not asked yet, for those who arrange it: never for who was in the room. */
export async function careChecksDue(actor: Actor, studyId: string): Promise<CareCheckDue[]> {
  return asActor(actor.staffId, async tx => {
    const { settings } = await findStudy(tx, actor, studyId)
    const { careDays } = settingsOf(settings)
    return (await sessionsToAsk(tx, actor, studyId, shown)).map(one => {
      const day = studyDay(one.today, one.sessionOn ?? one.today)
      return { ...one, day, isLate: day > careDays + 1 }
    })
  })
}
