import { asJob } from '@/db/work'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { around } from './around'
import { instantOf, wallClock } from './calendar'
import { clear, finish } from './demo-repository'
import { enrolment } from './enrolment'
import { founding } from './founding'
import type { Moment } from './moment'
import { noteCount, noteMoments } from './note-moments'
import { openStage } from './stage'
import { sites } from './study'

/**
 * Lays the demo study out: one story of twenty weeks, told in the order of time by the use-cases that the pages call, each at
 * its own time of a clock that is moved from moment to moment and at the end stands at the present. Whatever was in the
 * database before is gone, also half a demo. Gives how many checkpoints went with it.
 */
export async function layOut(progress: (line: string) => void, present = new Date()): Promise<number> {
  const began = performance.now()
  const today = dayIn(sites.WK.timeZone, present.toISOString())
  const lost = await asJob(clear)
  const moments = inOrder([
    ...founding({ today }),
    ...enrolment({ today }),
    ...noteMoments({ today }),
    ...around({ today }),
  ])
  const stage = openStage(instantOf(wallClock(sites.WK.timeZone, daysAfter(today, -4), '00:00')))
  const quarter = Math.ceil(moments.length / 4)
  for (const [index, { at, deed }] of moments.entries()) {
    if (index % quarter === 0) progress(`Laying out the demo study … ${25 * (index / quarter)} %`)
    await stage.moveTo(at)
    await deed(stage).catch(e => {
      console.error(at, String(deed), index, moments[index])
      throw e
    })
  }
  await stage.close()
  await asJob(finish)
  progress(`The demo study is laid out: ${noteCount} notes of twelve participants, in ${seconds(began)} s`)
  return lost
}

/** What happens at the same time happens in the order it was told. */
const inOrder = (moments: readonly Moment[]): Moment[] =>
  [...moments].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))

const seconds = (began: number) => Math.round((performance.now() - began) / 1000)
