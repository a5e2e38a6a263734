import type { EntryKind } from '@/db/schema/vocabulary'
import type { Felt, Told, Touched } from './session-logs'

/** What is tapped: when it happened, when it was tapped, and by which of the two; minutes from clock zero. */
export interface Tapped {
  readonly name: string
  readonly kind: EntryKind
  readonly at: number
  readonly tapped: number
  readonly by: 'lead' | 'second'
  readonly concerns?: string
  readonly body: Readonly<Record<string, unknown>>
}
export interface Day {
  readonly told: Told
  /** Minutes from clock zero to leaving. */
  readonly length: number
  /** Ids of the two, and of the staff who sat in, with the minutes from and to. */
  readonly lead: string
  readonly second: string
  readonly relief?: { readonly person: string; readonly from: number; readonly to: number }
  /** Days differ a little. */
  readonly turn: number
}

type Line = Omit<Tapped, 'name' | 'tapped' | 'body'> & {
  readonly name?: string
  readonly lag?: number
  readonly body?: object
}

/** The whole log of a session day in the order in which it was tapped, descriptions and corrections with it. */
export function tapsOf(day: Day): Tapped[] {
  const lines = [...everyDay(day), ...coming(day), ...measured(day), ...told(day), ...mended(day)]
  return lines
    .map(({ lag = 0, body = {}, ...line }, index) => ({
      ...{ name: `${line.kind} ${line.at} ${index}`, body: { ...body }, tapped: line.at + lag },
      ...line,
    }))
    .sort((one, other) => one.tapped - other.tapped)
}

const lead = 'lead'
const second = 'second'

function everyDay({ told: { first, strongest, settling }, length, turn }: Day): Line[] {
  const state = (value: string) => ({ state: value })
  return [
    { kind: 'clock_zero', at: 0, by: lead },
    { kind: 'recording', at: 1, by: second, body: state('on') },
    { kind: 'music', at: 3, by: second, body: state('on') },
    { kind: 'eyeshades', at: 8 + turn, by: lead, body: state('on') },
    { kind: 'lights', at: 9 + turn, by: second, body: state('dimmed') },
    { kind: 'inner', at: 12 + turn, by: lead },
    { kind: 'first_effects', at: first, by: lead },
    { kind: 'check_in', at: 50, by: second },
    { kind: 'blanket', at: 66 + turn, by: second },
    { kind: 'music', at: 92 + turn, by: second, body: state('changed') },
    { kind: 'reassurance', at: strongest - 6, by: lead },
    { kind: 'strongest', at: strongest, by: lead },
    { kind: 'check_in', at: strongest + 32, by: lead },
    { kind: 'music', at: 171 + turn, by: second, body: state('changed') },
    { kind: 'outer', at: 196 + turn, by: second },
    { kind: 'talking', at: 197 + turn, by: second },
    { kind: 'laughing', at: 204 + turn, by: lead, lag: 9 },
    { kind: 'water_food', at: 206 + turn, by: second },
    { kind: 'inner', at: 218 + turn, by: second },
    { kind: 'check_in', at: 246, by: second },
    { kind: 'rest', at: settling - 10, by: second },
    { kind: 'settling', at: settling, by: second },
    { kind: 'handover', at: settling + 12, by: lead },
    { kind: 'eyeshades', at: settling + 34, by: lead, body: state('off') },
    { kind: 'outer', at: settling + 36, by: lead },
    { kind: 'talking', at: settling + 38, by: lead },
    { kind: 'lights', at: settling + 40, by: second, body: state('brighter') },
    { kind: 'water_food', at: settling + 52, by: second },
    { kind: 'check_in', at: settling + 70, by: lead },
    { kind: 'music', at: length - 78, by: second, body: state('off') },
    { kind: 'closing_talk', at: length - 55, by: lead },
    { kind: 'discharge_check', at: length - 9, by: lead },
    { kind: 'discharge_check', at: length - 7, by: second },
    { kind: 'recording', at: length - 3, by: second, body: state('off') },
    { kind: 'left_site', at: length, by: lead },
  ]
}

/** The way to the bathroom is escorted by one of the two; and who sat in for a while. */
function coming({ second: person, lead: first, relief, turn }: Day): Line[] {
  const way = (at: number, who: string, into: 'in' | 'out', by: Line['by']): Line => ({
    ...{ kind: 'staff', at, by },
    body: { person: who, way: into },
  })
  const escorts = [164 + turn, 318 + turn].flatMap((at, index): Line[] => {
    const who = index === 0 ? person : first
    const other = index === 0 ? lead : second
    return [{ kind: 'bathroom', at, by: other }, way(at, who, 'out', other), way(at + 6, who, 'in', other)]
  })
  if (!relief) return escorts
  return [
    ...escorts,
    way(relief.from - 1, relief.person, 'in', lead),
    way(relief.from, person, 'out', lead),
    way(relief.to, person, 'in', lead),
    way(relief.to + 1, relief.person, 'out', lead),
  ]
}

/** Vital signs each hour and distress at equal distances, as the protocol of the demo has it. */
function measured({ told: { distress, strongest }, length, turn, lead: by }: Day): Line[] {
  const hours = Array.from({ length: Math.floor((length - 20) / 60) + 1 }, (_, hour) => hour * 60 + 2)
  const vitals = hours.map((at): Line => {
    const rise = Math.round(22 * Math.exp(-(((at - strongest) / 90) ** 2)))
    const [systolic, diastolic] = [116 + turn + rise, 74 + (turn % 5) + Math.round(rise / 2)]
    return {
      ...{ kind: 'vitals', at, by: at % 120 < 60 ? 'second' : 'lead' },
      body: {
        ...{ systolic: String(systolic), diastolic: String(diastolic), pulse: String(66 + turn + rise) },
        ...{ temperature: (36.4 + rise / 40).toFixed(1), oxygen: String(97 + ((Math.floor(at / 60) + turn) % 3)) },
        ...{ position: at < 10 || at > 300 ? 'sitting' : 'lying', measuredBy: by },
      },
    }
  })
  const step = (length - 30) / (distress.length - 1)
  const ratings = distress.map(
    (value, index): Line => ({
      ...{ kind: 'distress', at: Math.round(5 + index * step), by: index % 2 ? 'second' : 'lead' },
      body: { value },
    }),
  )
  return [...vitals, ...ratings]
}

function told({ told: { felt, touched, notes = [], stopSignal }, lead: one, second: other, length }: Day): Line[] {
  return [
    ...felt.flatMap((effect, index) => effectLines(effect, `effect ${index}`, length)),
    ...touched.flatMap((touch, index) => touchLines(touch, `touch ${index}`, touch.by === 'lead' ? one : other)),
    ...notes.map(([at, words]): Line => ({ kind: 'free_note', at, by: lead, lag: 2, body: { words } })),
    ...(stopSignal === undefined ? [] : [{ kind: 'stop_signal', at: stopSignal, by: second } as const]),
  ]
}

function effectLines(effect: Felt, name: string, length: number): Line[] {
  const { at, kind, term, valence, intensity, domain } = effect
  const said = { domain, valence, intensity, impairment: 'none', source: 'both' }
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return [
    { name, kind, at, by: second, body: term ? { term } : {} },
    { kind: 'ended', at: at + effect.for, by: lead, concerns: name },
    ...(valence ? [{ kind: 'described', at: length + 12, by: lead, concerns: name, body: known } as const] : []),
  ]
}

function touchLines(touch: Touched, name: string, staff: string): Line[] {
  const { at, kind, began } = touch
  const by = touch.by === 'lead' ? second : lead
  return [
    { name, kind: 'touch', at, by, body: { touch: kind, staff, ...(began ? { began } : {}) } },
    { kind: 'ended', at: at + touch.for, by, concerns: name },
  ]
}

/** A slip of the thumb taken back at once, and a wrong time put right. */
function mended({ turn, told: { settling } }: Day): Line[] {
  return [
    { name: 'slip', kind: 'outer', at: 82 + turn, by: second },
    { kind: 'void', at: 82 + turn, lag: 0.1, by: second, concerns: 'slip', body: { reason: 'undone' } },
    { name: 'late', kind: 'grounding', at: settling - 40, by: lead, lag: 21 },
    {
      kind: 'void',
      at: settling - 17,
      by: second,
      concerns: 'late',
      body: { reason: 'wrong_time', words: 'It was before the music changed; logged anew.' },
    },
    { kind: 'grounding', at: settling - 62, by: lead, lag: 46 },
  ]
}
