import { momentOf } from '@/lib/clock/device-clock'
import type { Answers } from '@/lib/notes/fields'
import { standing } from '@/lib/notes/log/from-the-log'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { OpenNote } from '@/lib/notes/note-repository'
import { belowTwo, type Stretch, staysIn } from '@/lib/notes/stays'
import { pairOf } from './seats'

/** Who of the pair was in the room and how that is known; moments in milliseconds by the server's clock. */
export interface RoomLog {
  /** From clock zero to the last moment that either of them was there. */
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
 * ended. They count as there until the log says otherwise; it is silent (null) where it holds nothing about either of them.
 */
export function roomOfDay(
  entries: readonly LoggedEntry[],
  answers: Answers,
  { team }: Pick<OpenNote, 'team'>,
): RoomLog | null {
  const stands = standing(entries)
  const left = stands.findLast(({ kind }) => kind === 'left_site')
  const [from, ended] = [momentIn(answers.clock_zero), momentIn(answers.ended_at)]
  const to = ended ?? (left ? momentOf(left) : null)
  const pair = pairOf(answers, team)
  const told = stands.filter(({ kind, body }) => kind === 'staff' && pair.includes(String(body.person)))
  if (from === null || to === null || told.length === 0 || pair.length < 2 || to < from) return null
  const day = { from, to }
  const marks = told.flatMap(one =>
    one.body.way === 'throughout'
      ? []
      : [{ person: String(one.body.person), comes: one.body.way === 'in', at: momentOf(one) }],
  )
  const stays = staysIn(marks, pair, day)
  const gaps = belowTwo(stays, day)
  const stated = told.filter(({ body }) => body.stated === true).length
  return {
    attendedMinutes: minutesIn(Math.max(from, ...stays.map(stay => stay.to)) - from),
    gaps,
    belowTwoMinutes: minutesIn(gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0)),
    known: stated === 0 ? 'tapped' : stated === told.length ? 'stated' : 'both',
  }
}

const momentIn = (answer: Answers[string] | undefined): number | null =>
  typeof answer === 'string' && answer !== '' ? Date.parse(answer) : null
