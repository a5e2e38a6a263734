import { withOffset } from '@/app/_ui/page/site-time'
import { dateWords } from '@/lib/clock/calendar'

/** When one of the pair was out of the room, by the site's clock; `back` is empty where they did not come back. */
export interface Absence {
  readonly id: string
  readonly person: string
  readonly out: string
  readonly back: string
  /** The entries that say so: each keeps its id for as long as it says the same, so that what is sent twice is kept once. */
  readonly ids: { readonly out: string; readonly back: string }
}
export type Wrong = Partial<Record<'out' | 'back', string>>

/** The session whose absences are said. */
export interface SessionHours {
  /** Its day at the site: `2026-03-12`. */
  readonly day: string
  readonly zone: string
  /** Clock zero and when the participant left, in milliseconds; null where that is not known. */
  readonly began: number | null
  readonly ended: number | null
}

export const anAbsence = (person: string): Absence => ({
  ...{ id: crypto.randomUUID(), person, out: '', back: '' },
  ids: { out: crypto.randomUUID(), back: crypto.randomUUID() },
})

/** Says something else: under another id. */
export const changed = (absence: Absence, change: Partial<Pick<Absence, 'person' | 'out' | 'back'>>): Absence => ({
  ...{ ...absence, ...change },
  ids: {
    out: 'person' in change || 'out' in change ? crypto.randomUUID() : absence.ids.out,
    back: 'person' in change || 'back' in change ? crypto.randomUUID() : absence.ids.back,
  },
})

const minute = 60_000
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00Z`) + 1440 * minute).toISOString().slice(0, 10)

/** The day on which the session's clock showed a time: past midnight, what is earlier than clock zero is of the next. */
function dayOf(clock: string, { day, zone, began }: SessionHours): string {
  return began !== null && Date.parse(withOffset(`${day}T${clock}`, zone)) + minute <= began ? dayAfter(day) : day
}

/** The moment at which it did, not before clock zero within its minute. */
export function momentOf(clock: string, hours: SessionHours): number {
  const moment = Date.parse(withOffset(`${dayOf(clock, hours)}T${clock}`, hours.zone))
  return hours.began === null ? moment : Math.max(moment, hours.began)
}

/** Said beside a time that is of the next day; nothing otherwise. */
export function nextDayWords(clock: string, hours: SessionHours): string | undefined {
  if (clock === '' || dayOf(clock, hours) === hours.day) return undefined
  return `After midnight, on ${dateWords(dayAfter(hours.day))}.`
}

/** Why an absence can't be kept as it stands, by field; null where it can. */
export function whyNotAbsent({ out, back }: Absence, hours: SessionHours): Wrong | null {
  if (out === '') return { out: 'Give the time at which they left the room.' }
  const wrong = { ...(isOutside(out, hours) && { out: outside }), ...(isOutside(back, hours) && { back: outside }) }
  if (Object.keys(wrong).length > 0) return wrong
  return back !== '' && momentOf(back, hours) <= momentOf(out, hours)
    ? { back: 'The time they came back is not after the time they left.' }
    : null
}
const outside = 'That is before clock zero, and on the next day it is after the participant had left.'

const isOutside = (clock: string, hours: SessionHours): boolean =>
  nextDayWords(clock, hours) !== undefined && hours.ended !== null && momentOf(clock, hours) > hours.ended
