import type { EntryKind } from '@/db/schema/vocabulary'
import type { Called } from '@/lib/session/log/entry-details'
import { entryWords } from '@/lib/session/log/entry-words'
import { kinds } from '@/lib/session/log/kinds'
import type { Bands, Mark, Tone } from './picture-lane'
import { ofKind, type Timeline } from './timeline'
import { lengthOf, modesIn, onIn, type Span, touchIn } from './timeline-spans'
import { staffIn } from './timeline-staff'
import { clockNotes, inOneLine, lengthWords } from './timeline-words'

/** First effects, strongest, settling and the end of the day: what the course is told by. */
export const courseLane = (timeline: Timeline, called: Called): Bands =>
  momentsLane(timeline, called, {
    id: 'course',
    label: 'Course',
    tone: 'strong',
    wanted: ['first_effects', 'strongest', 'settling', 'closing_talk', 'discharge_check', 'left_site'],
    flagged: true,
  })

export const careLane = (timeline: Timeline, called: Called): Bands =>
  momentsLane(timeline, called, {
    id: 'care',
    label: 'Care and room',
    tone: 'quiet',
    wanted: [
      'check_in',
      'reassurance',
      'grounding',
      'breath',
      'lights',
      'blanket',
      'water_food',
      'bathroom',
      'medical_check',
      'interpreter',
      'visitor',
      'recording',
      'handover',
    ],
  })

export const safetyLane = (timeline: Timeline, called: Called): Bands =>
  momentsLane(timeline, called, {
    id: 'safety',
    label: 'Safety',
    tone: 'attention',
    wanted: ['stop_signal', 'consent_narrowed', 'concern'],
    flagged: true,
  })

interface Moments {
  readonly id: string
  readonly label: string
  readonly tone: Tone
  readonly wanted: readonly EntryKind[]
  readonly flagged?: true
}

function momentsLane(timeline: Timeline, called: Called, { id, label, tone, wanted, flagged }: Moments): Bands {
  const marks = ofKind(timeline, ...wanted).map(
    (one): Mark => ({
      id: one.entry.id,
      from: one.minute,
      tone,
      ...(flagged ? { flag: kinds[one.entry.kind].label } : {}),
      sentence: inOneLine([entryWords(one.entry, called), ...clockNotes(one)]),
    }),
  )
  return { kind: 'bands', id, label, rows: [{ label: '', marks }] }
}

/** A stretch, with its length in words. */
export const stretch = (timeline: Timeline, span: Span, tone: Tone, words: string): Mark => ({
  id: span.begun.entry.id,
  from: span.from,
  to: span.to ?? Math.max(timeline.until, span.from),
  ...(span.to === null ? { open: true } : {}),
  tone,
  sentence: inOneLine([
    words,
    span.to === null
      ? `not ended, ${lengthWords(lengthOf(span, timeline))} so far`
      : lengthWords(lengthOf(span, timeline)),
    ...(span.uncertain ? ['end uncertain'] : []),
    ...clockNotes(span.begun),
  ]),
})

/** Turned inward or outward goes on until the end of the day: no one forgot to end it. */
const lasting = (timeline: Timeline, span: Span, tone: Tone, words: string): Mark =>
  stretch(timeline, { ...span, to: span.to ?? timeline.until }, tone, words)

export const modeLane = (timeline: Timeline): Bands => {
  const marks = modesIn(timeline).map(({ mode, ...span }) => ({
    ...lasting(timeline, span, mode === 'inner' ? 'strong' : 'hollow', kinds[mode].label),
    flag: mode === 'inner' ? 'Inner' : 'Outer',
  }))
  return { kind: 'bands', id: 'mode', label: 'Inner or outer', rows: [{ label: '', marks }] }
}

export const onLane = (timeline: Timeline, kind: 'music' | 'eyeshades', label: string): Bands => {
  const changes = ofKind(timeline, kind).filter(({ entry }) => entry.body.state === 'changed')
  const marks = [
    ...onIn(timeline, kind).map(span => lasting(timeline, span, 'plain', `${label} on`)),
    ...changes.map(
      ({ entry, minute }): Mark => ({
        id: `${entry.id} change`,
        from: minute,
        tone: 'strong',
        sentence: `${label} changed`,
      }),
    ),
  ]
  return { kind: 'bands', id: kind, label, rows: [{ label: '', marks }] }
}

export function touchLane(timeline: Timeline, called: Called): Bands {
  const marks = touchIn(timeline).map(touch => {
    const stopped = touch.stopSignal || touch.notWanted
    return stretch(timeline, touch, stopped ? 'attention' : 'strong', entryWords(touch.begun.entry, called))
  })
  return { kind: 'bands', id: 'touch', label: 'Touch', rows: [{ label: '', marks }] }
}

/** One row for each person; whoever is not one of the therapists quieter, beside them. */
export function staffLane(timeline: Timeline, therapists: readonly string[], called: Called): Bands {
  const stays = staffIn(timeline, therapists)
  const people = [...new Set(stays.map(({ person }) => person))]
  const rows = people.map(person => {
    const label = called.people[person] ?? 'Somebody'
    const tone = therapists.includes(person) ? 'plain' : 'quiet'
    const marks = stays
      .filter(stay => stay.person === person)
      .map(
        ({ from, to }): Mark => ({
          id: `${person} ${from}`,
          from,
          to,
          tone,
          sentence: `${label} in the room, ${lengthWords(to - from)}`,
        }),
      )
    return { label, marks }
  })
  return { kind: 'bands', id: 'staff', label: 'In the room', rows }
}
