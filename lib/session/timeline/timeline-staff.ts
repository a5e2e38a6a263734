import { belowTwo, type Mark, type Stay, type Stretch, staysIn } from '@/lib/notes/stays'
import { ofKind, saidIn, type Timeline } from './timeline'

/**
 * Who was in the room and when, in minutes: both therapists from clock zero, and whoever is said to have been there throughout,
 * until somebody marked otherwise; a therapist whose first mark is that they came, from then.
 */
export function staffIn(timeline: Timeline, therapists: readonly string[]): Stay[] {
  const throughout = ofKind(timeline, 'staff').flatMap(({ entry: { body } }) =>
    body.way === 'throughout' ? (saidIn(body, 'person') ?? []) : [],
  )
  return staysIn(marksOf(timeline), { pair: therapists, throughout }, { from: 0, to: timeline.until })
}

/** When fewer than two of the therapists were in the room, from clock zero to the end of the day: nobody else stands in for one. */
export const belowTwoIn = (timeline: Timeline, therapists: readonly string[]): Stretch[] =>
  belowTwo(
    staffIn(timeline, therapists).filter(({ person }) => therapists.includes(person)),
    { from: 0, to: timeline.until },
  )

/** Whole minutes with fewer than two of the therapists in the room; null where there are no two, or the log says nothing about either of them. */
export function minutesBelowTwoIn(timeline: Timeline, therapists: readonly string[]): number | null {
  const isTold = ofKind(timeline, 'staff').some(({ entry: { body } }) =>
    therapists.includes(saidIn(body, 'person') ?? ''),
  )
  const minutes = belowTwoIn(timeline, therapists).reduce((sum, { from, to }) => sum + to - from, 0)
  return isTold && therapists.length > 1 ? Math.round(minutes) : null
}

/** Who else was in the room, and for how many whole minutes altogether. */
export function othersIn(timeline: Timeline, therapists: readonly string[]): { person: string; minutes: number }[] {
  const others = staffIn(timeline, therapists).filter(({ person }) => !therapists.includes(person))
  return [...new Set(others.map(({ person }) => person))].map(person => ({
    person,
    minutes: Math.round(
      others.filter(stay => stay.person === person).reduce((sum, { from, to }) => sum + to - from, 0),
    ),
  }))
}

const marksOf = (timeline: Timeline): Mark[] =>
  ofKind(timeline, 'staff').flatMap(({ entry: { body }, minute }) => {
    const person = saidIn(body, 'person')
    const turns = body.way === 'in' || body.way === 'out'
    return person && turns ? [{ person, comes: body.way === 'in', at: minute }] : []
  })
