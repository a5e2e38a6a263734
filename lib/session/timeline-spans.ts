import { isEffect } from './kinds'
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
  readonly stopSignal: boolean
  readonly notWanted: boolean
}
export type Mode = 'inner' | 'outer'

/** Effects in the order in which they began, with their latest description. */
export const effectsIn = (timeline: Timeline): Effect[] =>
  standingIn(timeline)
    .filter(({ entry }) => isEffect(entry.kind))
    .map(begun => ({ ...spanFrom(timeline, begun), described: describedIn(timeline, begun.entry.id) }))

/** The touch ledger, in the order in which each began. */
export const touchIn = (timeline: Timeline): Touch[] =>
  ofKind(timeline, 'touch').map(begun => {
    const { body } = begun.entry
    return {
      ...spanFrom(timeline, begun),
      touch: saidIn(body, 'touch') ?? '',
      staff: saidIn(body, 'staff') ?? '',
      began: saidIn(body, 'began'),
      stopSignal: body.stopSignal === true,
      notWanted: body.notWanted === true,
    }
  })

/** Effects and touch that nobody has ended. */
export const openIn = (timeline: Timeline): Span[] =>
  [...effectsIn(timeline), ...touchIn(timeline)].filter(({ to }) => to === null)

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

/** Ended as was said last of it; an end before the beginning is none that could be drawn. */
function spanFrom(timeline: Timeline, begun: TimelineEntry): Span {
  const ends = ofKind(timeline, 'ended').filter(({ entry }) => entry.concerns === begun.entry.id)
  const [end] = ends.sort((one, other) => other.entry.seq - one.entry.seq)
  if (!end) return { begun, from: begun.minute, to: null, uncertain: false }
  const to = Math.max(begun.minute, Math.min(end.minute, Math.max(timeline.until, begun.minute)))
  return { begun, from: begun.minute, to, uncertain: end.entry.body.uncertain === true || end.minute < begun.minute }
}

const parts = ['domain', 'valence', 'intensity', 'impairment', 'source', 'words'] as const

function describedIn(timeline: Timeline, id: string): Record<string, string> {
  const said = ofKind(timeline, 'described')
    .filter(({ entry }) => entry.concerns === id)
    .sort((one, other) => one.entry.seq - other.entry.seq)
  const latest = parts.flatMap((part): [string, string][] => {
    const value = said.map(({ entry }) => saidIn(entry.body, part)).findLast(text => text !== null)
    return value ? [[part, value]] : []
  })
  return Object.fromEntries(latest)
}
