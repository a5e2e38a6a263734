import { minutesBetween } from '@/lib/clock/calendar'
import { itemsOf } from './answer'
import type { Answers, NoteDefinition } from './fields'

interface Stay {
  readonly person: string
  readonly from: number
  readonly to: number
}

/** Minutes from the first in to the last out of the lead and the second; where neither is listed, from start to end. */
export function presenceMinutes(definition: NoteDefinition, answers: Answers): string | null {
  const stays = staysOf(definition, answers)
  const { started_at: start, ended_at: end } = answers
  if (stays === null) return null
  if (stays.length === 0)
    return typeof start === 'string' && typeof end === 'string' ? minutesIn(minutesBetween(start, end)) : null
  const [from, to] = [Math.min(...stays.map(stay => stay.from)), Math.max(...stays.map(stay => stay.to))]
  return minutesIn(Math.round((to - from) / 60_000))
}

/** Minutes from clock zero, or from the start where there is none, to the end, with fewer than two of the pair in the room. */
export function minutesBelowTwo(definition: NoteDefinition, answers: Answers): string | null {
  const stays = staysOf(definition, answers)
  const { clock_zero: zero, started_at: start, ended_at: end } = answers
  const from = typeof zero === 'string' ? zero : start
  if (stays === null || typeof from !== 'string' || typeof end !== 'string') return null
  const [first, last] = [Date.parse(from), Date.parse(end)]
  const turns = stays.flatMap(stay => [stay.from, stay.to]).filter(turn => turn > first && turn < last)
  const cuts = [...new Set([first, ...turns, last])].sort((one, other) => one - other)
  const alone = cuts.slice(1).map((to, index) => {
    const since = cuts[index] ?? to
    const present = new Set(stays.filter(stay => stay.from <= since && stay.to >= to).map(({ person }) => person))
    return present.size < 2 ? to - since : 0
  })
  return last < first ? null : minutesIn(Math.round(alone.reduce((sum, each) => sum + each, 0) / 60_000))
}

/** When the lead and the second came and left; null while who was there is not said whole. */
function staysOf({ fields }: NoteDefinition, answers: Answers): Stay[] | null {
  const listed = Object.keys(fields).filter(name => fields[name]?.kind === 'staff')
  const rows = listed.flatMap(name => itemsOf(answers[name] ?? null)).map(({ values }) => values)
  if (rows.length === 0) return null
  const stays = rows
    .filter(({ role }) => role === 'lead' || role === 'second')
    .map(({ person, in: cameIn, out }) => ({
      person: person ?? '',
      from: Date.parse(cameIn ?? ''),
      to: Date.parse(out ?? ''),
    }))
  return stays.every(({ person, from, to }) => person && from <= to) ? stays : null
}

const minutesIn = (minutes: number): string | null => (minutes >= 0 ? String(minutes) : null)
