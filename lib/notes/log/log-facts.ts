import type { EntryKind } from '@/db/schema/vocabulary'
import { momentOf } from '@/lib/clock/device-clock'
import { standing, wallClockAt } from './from-the-log'
import type { LoggedEntry } from './sealed-entry'

/** By the site's clock, as answers hold it. */
type Moment = string

/** What the log of a session day says that its note asks too. */
export interface LogFacts {
  readonly zero: Moment
  readonly closingTalk: Moment | null
  readonly left: Moment | null
  /** The first vital sign or touch: somebody was with the participant. */
  readonly touched: Moment | null
  /** The last rating of distress. */
  readonly distress: { readonly value: string; readonly at: Moment } | null
  /** Each stretch of the recording; without an end where it was not switched off again. */
  readonly recorded: readonly { readonly from: Moment; readonly to: Moment | null }[]
  /** The log holds what may have been a difficult stretch: distress from seven of ten on, and an effect ever described as strong or as impairing markedly, too. */
  readonly isHard: boolean
  readonly hasMedicalCheck: boolean
  /** Who was marked as coming or going, and everybody of whom the log says where they were. */
  readonly marks: readonly { readonly person: string; readonly comes: boolean; readonly at: Moment }[]
  readonly told: readonly string[]
  /** Of whom the log says that they were there all day, but for when they were marked otherwise. */
  readonly throughout: readonly string[]
}

const hard: readonly EntryKind[] = ['panic', 'dissociation', 'grounding', 'stop_signal', 'concern', 'consent_narrowed']

/** Null while its clock has not begun. */
export function logFactsIn(entries: readonly LoggedEntry[], timeZone: string): LogFacts | null {
  const stands = [...standing(entries)].sort((one, other) => momentOf(one) - momentOf(other))
  const all = (...kinds: readonly EntryKind[]) => stands.filter(({ kind }) => kinds.includes(kind))
  const at = (entry: LoggedEntry | undefined) => (entry ? wallClockAt(timeZone, momentOf(entry)) : null)
  const zero = at(all('clock_zero').at(-1))
  if (zero === null) return null
  const staff = all('staff')
  const rated = all('distress').at(-1)
  return {
    zero,
    closingTalk: at(all('closing_talk').at(-1)),
    left: at(all('left_site').at(-1)),
    touched: at(all('vitals', 'touch')[0]),
    distress: rated ? { value: String(rated.body.value), at: at(rated) ?? zero } : null,
    recorded: recordedIn(all('recording')).map(({ from, to }) => ({ from: at(from) ?? zero, to: at(to) })),
    isHard:
      all(...hard).length > 0 ||
      all('described').some(one => isStrong(one) && stands.some(({ id }) => id === one.concerns)) ||
      all('distress').some(({ body: { value, of = 10 } }) => Number(value) >= Number(of) * 0.7),
    hasMedicalCheck: all('medical_check').length > 0,
    marks: staff.flatMap(one =>
      one.body.way === 'throughout'
        ? []
        : [{ person: String(one.body.person), comes: one.body.way === 'in', at: at(one) ?? zero }],
    ),
    told: [...new Set(staff.map(({ body }) => String(body.person)))],
    throughout: staff.flatMap(({ body }) => (body.way === 'throughout' ? String(body.person) : [])),
  }
}

/** Switched on while on, or off while off, changes nothing. */
function recordedIn(switched: readonly LoggedEntry[]): { from: LoggedEntry; to?: LoggedEntry }[] {
  const stretches: { from: LoggedEntry; to?: LoggedEntry }[] = []
  for (const one of switched) {
    const last = stretches.at(-1)
    const isOn = last !== undefined && !last.to
    if (one.body.state === 'on' && !isOn) stretches.push({ from: one })
    if (one.body.state === 'off' && isOn) last.to = one
  }
  return stretches
}

const isStrong = ({ body: { intensity, impairment } }: LoggedEntry): boolean =>
  intensity === '3' || impairment === 'marked'
