import { daysAfter } from '@/lib/clock/day-start'
import { offsetIn } from '@/lib/clock/instant'
import type { Setting } from './answers'
import { type Calendar, instantOf, wallClock } from './calendar'
import { staffIdOf } from './founding'
import { idOf } from './ids'
import { tapsOf } from './log-lines'
import { momentOf, sentIn } from './log-moments'
import type { Moment } from './moment'
import { morning } from './session-answers'
import { running } from './session-logs'
import { start, write } from './steps'
import { sites } from './study'

const contact = { of: 'WK-106', visit: 'MED2', from: '', to: '', distressBefore: 4 } as const
const people = { lead: 'therapist', second: 'cotherapist' } as const
/** Whoever looks at the demo comes in so long after clock zero. */
const minutesSoFar = 194

/** A session that goes on as the demo is laid out, whatever the hour: the one day that hangs on the present and not on a date. */
export function runningSession({ now }: Calendar): Moment[] {
  const { timeZone: zone } = sites.WK
  const noteId = idOf(`note ${contact.of} ${contact.visit}`)
  const zero = Math.floor(Date.parse(now) / 60_000 - minutesSoFar) * 60_000
  const started = wallClockAt(zone, zero - 75 * 60_000)
  const day = started.slice(0, 10)
  const setting: Setting = {
    ...people,
    ...{ name: noteId, zone, day, started, ended: started, author: people.lead },
    after: (days, time) => wallClock(zone, daysAfter(day, days), time),
  }
  const taps = tapsOf({
    told: running,
    length: 450,
    lead: staffIdOf(people.lead),
    second: staffIdOf(people.second),
    turn: 3,
  }).filter(({ tapped }) => tapped < minutesSoFar - 1)
  return [
    { at: instantOf(started, -2), deed: stage => start(stage, people.lead, contact, noteId) },
    { at: instantOf(started, 40), deed: stage => write(stage, people.lead, noteId, morning(contact, setting)) },
    ...sentIn(taps, 1).map(batch => momentOf(batch, { noteId, zero, told: running, people })),
  ]
}

/** As people enter a time: to the minute, with the offset of the site. */
function wallClockAt(zone: string, moment: number): string {
  const minute = new Date(moment).toISOString().slice(0, 16)
  const offset = offsetIn(zone, `${minute}Z`)
  const ahead = Date.parse(`${minute}Z`) - Date.parse(`${minute}${offset}`)
  return `${new Date(moment + ahead).toISOString().slice(0, 16)}${offset}`
}
