import type { Tx } from '@/db/client'
import type { StudySettings } from '@/db/schema/study-settings'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { visitsOf } from '@/lib/trial/visits/visit-repository'
import { sessionGoesOn } from './touch-repository'

interface Around {
  readonly participantId: string
  readonly timeZone: string
  readonly settings: Pick<StudySettings, 'touchWidenDays'>
}

/** Days before a session from which on nothing is widened, unless the protocol sets others. */
const widenDays = 1

/** Whether a session goes on or is so near that no touch is agreed wider before it. */
export async function tooNearToWiden(tx: Tx, { participantId, timeZone, settings }: Around): Promise<boolean> {
  const today = dayIn(timeZone, await now(tx))
  const until = daysAfter(today, settings.touchWidenDays ?? widenDays)
  const isNear = (await visitsOf(tx, participantId)).some(
    ({ kind, state, targetOn }) =>
      kind === 'session' && state === 'planned' && (targetOn === today || (targetOn > today && targetOn < until)),
  )
  return isNear || (await sessionGoesOn(tx, participantId))
}
