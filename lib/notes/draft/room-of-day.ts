import { momentOf } from '@/lib/clock/device-clock'
import type { Answers } from '@/lib/notes/fields'
import { standing } from '@/lib/notes/log/from-the-log'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { OpenNote } from '@/lib/notes/note-repository'
import { belowTwo, type Stretch, staysIn } from '@/lib/notes/stays'
import { pairOf } from './seats'

/** Who of the pair was in the room and how that is known; moments in milliseconds by the server's clock. */
export interface RoomLog {
  /** From the first moment, from clock zero on, that either of them was there to the last. */
  readonly attendedMinutes: number
  /** When fewer than two of them were there. */
  readonly gaps: readonly Stretch[]
  readonly belowTwoMinutes: number
  /** Tapped as it happened, or stated afterwards in one line. */
  readonly known: 'tapped' | 'stated' | 'both'
}

const minutesIn = (milliseconds: number): number => Math.round(milliseconds / 60_000)
export const lengthOf = ({ from, to }: Stretch): number => minutesIn(to - from)

/**
 * What the log of a day says of the pair in the room, from clock zero until the note, or else the log, says that the day
 * ended. They count as there until the log says otherwise, and as away until they came where it says that first; it is silent
 * (null) where it holds nothing about either of them.
 */
export function roomOfDay(
  entries: readonly LoggedEntry[],
  answers: Answers,
  { team }: Pick<OpenNote, 'team'>,
): RoomLog | null {
  const stands = standing(entries)
  const [from, to] = [momentIn(answers.clock_zero), endOfDay(entries, answers)]
  const pair = pairOf(answers, team)
  const told = stands.filter(({ kind, body }) => kind === 'staff' && pair.includes(String(body.person)))
  if (from === null || to === null || told.length === 0 || pair.length < 2 || to < from) return null
  const day = { from, to }
  const marks = told.flatMap(one =>
    one.body.way === 'throughout'
      ? []
      : [{ person: String(one.body.person), comes: one.body.way === 'in', at: momentOf(one) }],
  )
  const throughout = told.flatMap(({ body }) => (body.way === 'throughout' ? String(body.person) : []))
  const stays = staysIn(marks, { pair, throughout }, day)
  const gaps = belowTwo(stays, day)
  const stated = told.filter(({ body }) => body.stated === true).length
  return {
    attendedMinutes: attendedIn(stays),
    gaps,
    belowTwoMinutes: minutesIn(gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0)),
    known: stated === 0 ? 'tapped' : stated === told.length ? 'stated' : 'both',
  }
}

/** From the first coming to the last going; nothing where neither was there. */
const attendedIn = (stays: readonly Stretch[]): number =>
  stays.length === 0
    ? 0
    : minutesIn(Math.max(...stays.map(({ to }) => to)) - Math.min(...stays.map(({ from }) => from)))

/** When a day ended, in milliseconds: as it is written in the note, or else as it was tapped that the participant left. */
export function endOfDay(entries: readonly LoggedEntry[], answers: Answers): number | null {
  const left = standing(entries).findLast(({ kind }) => kind === 'left_site')
  return momentIn(answers.ended_at) ?? (left ? momentOf(left) : null)
}

const momentIn = (answer: Answers[string] | undefined): number | null =>
  typeof answer === 'string' && answer !== '' ? Date.parse(answer) : null
