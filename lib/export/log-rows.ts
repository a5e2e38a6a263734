import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { describedWords } from '@/lib/session/effects/described-words'
import { type LateEnd, lateEffects, lateEnds } from '@/lib/session/effects/late-effects'
import { careTouch } from '@/lib/session/log/kinds'
import { saidIn, type Timeline, type TimelineEntry, timelineOf } from '@/lib/session/timeline/timeline'
import { vitalsIn } from '@/lib/session/timeline/timeline-readings'
import { type Effect, effectsIn, type Span, type Touch, touchIn } from '@/lib/session/timeline/timeline-spans'
import { type Vital, vitalRanges } from '@/lib/session/vitals/vital-ranges'
import type { RowContext } from './column'
import type { DescribedSince } from './described-since'
import { asText } from './formula'
import { keysOf } from './key-column'
import type { LeavingNote } from './leaving-note'
import type { LogTableName } from './log-table'
import type { TriageInCut } from './triage-repository'

/** What the log of one signed version adds to each table, in the order of its columns: codes and minutes, never a word or a time of day. */
export function logRows(note: LeavingNote, since: DescribedSince): Record<LogTableName, string[][]> {
  const timeline = timelineOf(note.entries, { written: note.answers.clock_zero })
  if (!timeline) return { xt: [], xe: [], xh: [], vs: [] }
  const { staffCode } = note.context
  const keyed = (rows: readonly (readonly string[])[]) => rows.map(row => [...keysOf(note), ...row])
  return {
    xt: keyed(timelineRows(timeline, staffCode)),
    xe: keyed(effectRows(timeline, note, since)),
    xh: keyed(touchIn(timeline).map(touch => touchCells(touch, staffCode))),
    vs: keyed(vitalRows(timeline, staffCode)),
  }
}

type Code = RowContext['staffCode']

function timelineRows({ entries }: Timeline, code: Code): string[][] {
  const numbers = new Map(entries.map(({ entry }) => [entry.id, entry.seq]))
  return [...entries]
    .sort((one, other) => one.entry.seq - other.entry.seq)
    .map(({ entry, lag, clockOff, struck, ...one }) => [
      String(entry.seq),
      minuteOf(one),
      entry.kind,
      saidIn(entry.body, 'state') ?? saidIn(entry.body, 'way') ?? '',
      ...distressCells(entry.body),
      String(numbers.get(entry.concerns ?? '') ?? ''),
      codeIn(entry.body.person, code),
      code(entry.by),
      lag > 0 ? String(lag) : '0',
      String(clockOff),
      flag(struck !== null),
    ])
}

/** One column for each scale: a 7 of 10 and a 7 of 100 never stand in the same. */
function distressCells({ value, of }: LoggedEntry['body']): string[] {
  const cell = typeof value === 'number' ? String(value) : ''
  return of === 100 ? ['', cell] : [cell, '']
}

/** Those of the log, and after them those that came too late for it. */
function effectRows(timeline: Timeline, { entries, late, answers, context }: LeavingNote, since: DescribedSince) {
  const ends = lateEnds(late, entries)
  const cells = (effect: Effect, isLate: boolean) => [
    ...effectCells(effect, since, context.triageOf),
    ...lateEndCells(isLate ? undefined : ends.get(effect.begun.entry.id), timeline),
    flag(isLate),
  ]
  const inTime = effectsIn(timeline).map(effect => cells(effect, false))
  const tooLate = lateEffects(late)
  if (tooLate.length === 0) return inTime
  const ids = new Set(tooLate.map(({ id }) => id))
  const whole = timelineOf([...entries, ...tooLate], { written: answers.clock_zero })
  const added = (whole ? effectsIn(whole) : []).filter(({ begun }) => ids.has(begun.entry.id))
  return [...inTime, ...added.map(effect => cells(effect, true))]
}

function effectCells(effect: Effect, since: DescribedSince, triageOf: RowContext['triageOf']): string[] {
  const { id, kind } = effect.begun.entry
  const described = { ...effect.described, ...since.get(id) }
  return [
    ...spanCells(effect),
    kind,
    ...Object.keys(describedWords).map(part => described[part] ?? ''),
    ...triageCells(triageOf(id)),
  ]
}

const lateEndCells = (end: LateEnd | undefined, { zero }: Timeline): string[] => {
  const minutes = (moment: number) => String(Math.round((moment - zero) / 60_000))
  return end ? [minutes(end.at), flag(end.uncertain), minutes(end.told)] : ['', '', '']
}

const triageCells = (said: TriageInCut | undefined): string[] => [said?.decision ?? '', String(said?.event ?? '')]

const touchCells = (one: Touch, code: Code): string[] => [
  ...spanCells(one),
  asText(one.touch),
  one.began ?? '',
  codeIn(one.staff, code),
  flag(one.stopSignal),
  flag(one.notWanted),
  flag(Object.hasOwn(careTouch, one.touch)),
]

function vitalRows(timeline: Timeline, code: Code): string[][] {
  const read = (Object.keys(vitalRanges) as Vital[]).flatMap(
    vital => vitalsIn(timeline, vital).map(({ at, value }) => ({ vital, at, value })), // the keys of that very object
  )
  return read
    .sort((one, other) => one.at.entry.seq - other.at.entry.seq)
    .map(({ vital, at, value }) => [
      String(at.entry.seq),
      minuteOf(at),
      vital,
      String(value),
      saidIn(at.entry.body, 'position') ?? '',
      codeIn(at.entry.body.measuredBy, code),
    ])
}

const spanCells = ({ begun, from, to, uncertain }: Span): string[] => [
  String(begun.entry.seq),
  String(Math.round(from)),
  to === null ? '' : String(Math.round(to)),
  flag(uncertain),
]

const minuteOf = ({ minute }: Pick<TimelineEntry, 'minute'>): string => String(Math.round(minute))
const codeIn = (staffId: unknown, code: Code): string =>
  typeof staffId === 'string' && staffId !== '' ? code(staffId) : ''
const flag = (holds: boolean): string => (holds ? '1' : '0')
