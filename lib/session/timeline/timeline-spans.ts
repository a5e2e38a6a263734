import { careTouch, isEffect, lasts } from '@/lib/session/log/kinds'
import { ofKind, saidIn, standingIn, type Timeline, type TimelineEntry } from './timeline'

/** What lasted from one minute to another. */
export interface Span {
  /** The entry that began it. */
  readonly begun: TimelineEntry
  readonly from: number
  /** Null for what nobody has ended. */
  readonly to: number | null
  /** Whether its end was given as uncertain, or lies before its beginning. */
  readonly uncertain: boolean
}
export interface Effect extends Span {
  /** What was said of it, each part as it was said last; empty as long as nothing was. */
  readonly described: Readonly<Record<string, string>>
}
export interface Touch extends Span {
  /** The code of its kind, and whose hands. */
  readonly touch: string
  readonly staff: string
  readonly began: string | null
  /** How it began was said of it afterwards. */
  readonly isBeganLater: boolean
  readonly stopSignal: boolean
  readonly notWanted: boolean
}
export type Mode = 'inner' | 'outer'

/** Effects in the order in which they began, with their latest description. */
export function effectsIn(timeline: Timeline): Effect[] {
  const ends = lastEndsIn(timeline)
  const said = saidOfEach(timeline)
  return standingIn(timeline)
    .filter(({ entry }) => isEffect(entry.kind))
    .map(begun => ({
      ...spanFrom(timeline, begun, ends),
      described: describedBy(said.get(begun.entry.id) ?? []),
    }))
}

/** The touch ledger, in the order in which each began. */
export function touchIn(timeline: Timeline): Touch[] {
  const ends = lastEndsIn(timeline)
  const allEnds = ofKind(timeline, 'ended').map(({ entry }) => entry)
  const later = saidOfEach(timeline)
  return ofKind(timeline, 'touch').map(begun => {
    const { id, body } = begun.entry
    const atOnce = saidIn(body, 'began')
    const said = [body, ...allEnds.flatMap(end => (end.concerns === id ? [end.body] : []))]
    return {
      ...spanFrom(timeline, begun, ends),
      touch: saidIn(body, 'touch') ?? '',
      staff: saidIn(body, 'staff') ?? '',
      began: atOnce ?? lastSaid(later.get(id) ?? [], 'began'),
      isBeganLater: atOnce === null && later.has(id),
      stopSignal: said.some(one => one.stopSignal === true),
      notWanted: said.some(one => one.notWanted === true),
    }
  })
}

/** Effects and touch that nobody has ended, in the order in which they began: care touch, which takes one tap, only until the next touch. */
export function openIn(timeline: Timeline): TimelineEntry[] {
  const ends = lastEndsIn(timeline)
  const last = ofKind(timeline, 'touch').at(-1)
  return standingIn(timeline).filter(
    one => lasts(one.entry.kind) && !ends.has(one.entry.id) && (!isCare(one) || one.entry.id === last?.entry.id),
  )
}
const isCare = ({ entry: { body } }: TimelineEntry): boolean => Object.hasOwn(careTouch, saidIn(body, 'touch') ?? '')

/** Turned inward and outward by turns; unknown until either is logged. */
export const modesIn = (timeline: Timeline): (Span & { readonly mode: Mode })[] =>
  turns(ofKind(timeline, 'inner', 'outer'), timeline).map(span => ({
    ...span,
    mode: span.begun.entry.kind === 'inner' ? 'inner' : 'outer',
  }))

/** Whole minutes in each mode. */
export function minutesPerMode(timeline: Timeline): Readonly<Record<Mode, number>> {
  const of = (mode: Mode) =>
    modesIn(timeline).reduce((sum, span) => sum + (span.mode === mode ? lengthOf(span, timeline) : 0), 0)
  return { inner: Math.round(of('inner')), outer: Math.round(of('outer')) }
}

/** While it was on; a change while it is on goes on with it, and one while it is off begins it. */
export function onIn(timeline: Timeline, kind: 'music' | 'eyeshades' | 'recording'): Span[] {
  const isOff = ({ entry }: TimelineEntry) => entry.body.state === 'off'
  const tapped = ofKind(timeline, kind).filter(({ minute }) => minute <= timeline.until)
  return tapped.flatMap((begun, index): Span[] => {
    const before = tapped[index - 1]
    if (isOff(begun) || (before && !isOff(before))) return []
    const off = tapped.slice(index).find(isOff)
    return [{ begun, from: begun.minute, to: off ? off.minute : null, uncertain: false }]
  })
}

/** How long it lasted, up to the end of the day where it has none of its own. */
export const lengthOf = ({ from, to }: Pick<Span, 'from' | 'to'>, { until }: Timeline): number =>
  Math.max(0, (to ?? until) - from)

/** Each lasts until the next; one that is repeated goes on, and of two in the same moment the later entry holds. */
function turns(tapped: readonly TimelineEntry[], { until }: Timeline): Span[] {
  const within = tapped.filter(({ minute }, index) => minute <= until && tapped[index + 1]?.minute !== minute)
  const changes = within.filter(({ entry }, index) => within[index - 1]?.entry.kind !== entry.kind)
  return changes.map((begun, index) => ({
    begun,
    from: begun.minute,
    to: changes[index + 1]?.minute ?? null,
    uncertain: false,
  }))
}

/** Of each that was ended, the end that was said last. */
function lastEndsIn(timeline: Timeline): ReadonlyMap<string | null, TimelineEntry> {
  return new Map(
    ofKind(timeline, 'ended')
      .sort(bySeq)
      .map(end => [end.entry.concerns, end]),
  )
}

/** Ended as was said last of it; an end before the beginning is none that could be drawn. */
function spanFrom(timeline: Timeline, begun: TimelineEntry, ends: ReturnType<typeof lastEndsIn>): Span {
  const end = ends.get(begun.entry.id)
  if (!end) return { begun, from: begun.minute, to: null, uncertain: false }
  const to = Math.max(begun.minute, Math.min(end.minute, Math.max(timeline.until, begun.minute)))
  return { begun, from: begun.minute, to, uncertain: end.entry.body.uncertain === true || end.minute < begun.minute }
}

/** By what they describe, in the order in which they were said. */
function saidOfEach(timeline: Timeline): ReadonlyMap<string | null, readonly TimelineEntry[]> {
  const said = new Map<string | null, TimelineEntry[]>()
  for (const one of ofKind(timeline, 'described').sort(bySeq))
    said.set(one.entry.concerns, [...(said.get(one.entry.concerns) ?? []), one])
  return said
}

const bySeq = (one: TimelineEntry, other: TimelineEntry) => one.entry.seq - other.entry.seq
const parts = ['domain', 'valence', 'intensity', 'impairment', 'source', 'words'] as const

function describedBy(said: readonly TimelineEntry[]): Record<string, string> {
  const latest = parts.flatMap((part): [string, string][] => {
    const value = lastSaid(said, part)
    return value ? [[part, value]] : []
  })
  return Object.fromEntries(latest)
}

const lastSaid = (said: readonly TimelineEntry[], part: string): string | null =>
  said.map(({ entry }) => saidIn(entry.body, part)).findLast(text => text !== null) ?? null
