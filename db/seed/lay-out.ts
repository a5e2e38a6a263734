import { asJob } from '@/db/work'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { around } from './around'
import { instantOf, wallClock } from './calendar'
import { careMoments } from './care-moments'
import { courseMoments } from './course-moments'
import { clear, finish, studiesBeside } from './demo-repository'
import { enrolment } from './enrolment'
import { founding, studyId } from './founding'
import { guessMoments } from './guess-moments'
import { measureMoments } from './measure-moments'
import type { Moment } from './moment'
import { nightMoments } from './night'
import { noteCount, noteMoments } from './note-moments'
import { ratingMoments } from './rating-moments'
import { runningSession } from './running-session'
import { setAside } from './set-aside'
import { openStage } from './stage'
import { sites } from './study'

export interface Laying {
  /** The file of checkpoints: what stands in it is of what was here before, and the first of the new ones is made at the end. */
  readonly checkpoints: string
  readonly progress: (line: string) => void
  /** Also where the database holds studies of somebody's own: they go. */
  readonly anew?: boolean
}

/**
 * Lays the demo study out: one story of twenty weeks, told in the order of time by the use-cases that the pages call. The
 * clock is moved from moment to moment and stands at the present at the end. A demo that was there before, whole or half
 * made, is gone.
 */
export async function layOut({ checkpoints, progress, anew = false }: Laying): Promise<void> {
  const [began, now] = [performance.now(), new Date().toISOString()]
  const today = dayIn(sites.WK.timeZone, now)
  if (!anew && (await asJob(tx => studiesBeside(tx, studyId))) > 0) return progress(kept)
  await asJob(clear)
  await setAside(checkpoints)
  const moments = inOrder(
    [
      founding,
      enrolment,
      measureMoments,
      noteMoments,
      nightMoments,
      courseMoments,
      careMoments,
      guessMoments,
      ratingMoments,
      around,
      runningSession,
    ].flatMap(part => part({ today, now })),
  )
  const stage = openStage({ alertsFrom: instantOf(wallClock(sites.WK.timeZone, daysAfter(today, -4), '00:00')) })
  const step = Math.ceil(moments.length / 5)
  for (const [index, { at, deed }] of moments.entries()) {
    if (index % step === 0) progress(`Laying out the demo study … ${(20 * index) / step} %`)
    await stage.moveTo(at)
    await deed(stage)
  }
  await stage.close()
  await asJob(finish)
  await makeCheckpoint(checkpoints)
  const seconds = Math.round((performance.now() - began) / 1000)
  progress(`The demo study is laid out: ${noteCount} notes of twelve participants, in ${seconds} s`)
}

const kept =
  'This demo database holds a study of its own, so the demo study is not laid out. To lose the one for the other: npm run -s vigil -- demo --fresh'

/** What happens at the same time happens in the order it was told. */
const inOrder = (moments: readonly Moment[]): Moment[] =>
  [...moments].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
