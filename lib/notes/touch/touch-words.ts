import type { CodedTouch } from '@/db/schema/notes'
import type { touchSeats, touchValues, touchWays } from '@/db/schema/vocabulary'
import type { Day, Instant } from '@/lib/clock/instant'
import { rankOf } from './touch-rank'

/** What was said about touch with a participant, each in the order of time. */
export interface TouchWords {
  readonly signed: readonly SignedTouch[]
  readonly changes: readonly TouchChange[]
}
/** A signed version of a preparation note; what it agrees is null where it agrees nothing. */
export interface SignedTouch {
  readonly noteId: string
  readonly version: number
  readonly definition: string
  readonly touch: CodedTouch | null
  /** The day of the contact. */
  readonly on: Day | null
  readonly at: Instant
}
/** One cell made narrower or wider on the participant's word, beside any note. */
export interface TouchChange {
  readonly id: string
  readonly touch: string
  readonly seat: (typeof touchSeats)[number]
  readonly value: (typeof touchValues)[number]
  readonly way: (typeof touchWays)[number]
  readonly recordedAt: Instant
  readonly recordedByName: string
}

type Cells = Readonly<Record<string, string>>
/** From when on a cell holds another value than before. */
export interface TouchStep {
  readonly cell: string
  readonly value: string
  readonly at: Instant
  /** The day of the contact that agreed it; null where it was changed beside any note. */
  readonly on: Day | null
  readonly isNarrower: boolean
}

/**
 * What is agreed about touch, cell by cell. A cell holds as it was first signed. What is narrower holds at once, whoever says it:
 * a change on the participant's word, or any later signed matrix, which says no where it does not ask. A cell grows wider by
 * a change that says so, or by a signed matrix that was frozen with the right to (`widens`): `widenedIn` tells when. So what
 * was narrowed stays narrow through every note that is returned and signed again, whose last signed version stands meanwhile.
 * Nothing is worked out again later: what held at a moment is what was signed and recorded until then. What was entered in
 * error was never agreed.
 */
export function stepsOf({ signed, changes }: TouchWords): TouchStep[] {
  const matrices = agreeing(signed).map(({ touch, on, at }) => {
    const { cells = {}, widens = [] } = touch ?? {}
    return {
      at,
      on,
      widens,
      said: (asked: readonly string[]) =>
        [...new Set([...asked, ...Object.keys(cells)])].map(cell => [cell, cells[cell] ?? 'no'] as const),
    }
  })
  const deeds = changes.map(({ touch, seat, value, recordedAt: at }) => {
    const cell = `${touch}.${seat}`
    return { at, on: null, widens: [cell], said: () => [[cell, value] as const] }
  })
  const held = new Map<string, string>()
  return [...matrices, ...deeds].sort(byTime).flatMap(({ at, on, widens, said }) =>
    said([...held.keys()]).flatMap(([cell, value]): TouchStep[] => {
      const before = held.get(cell)
      const isNarrower = before !== undefined && rankOf(value) < rankOf(before)
      if (value === before || !(before === undefined || isNarrower || widens.includes(cell))) return []
      held.set(cell, value)
      return [{ cell, value, at, on, isNarrower }]
    }),
  )
}

/** What holds after all these steps. */
export const cellsAfter = (steps: readonly TouchStep[]): Cells =>
  Object.fromEntries(steps.map(({ cell, value }) => [cell, value]))

/** What held of a cell at a moment, in milliseconds; undefined where nothing was agreed yet. */
export const heldAt = (steps: readonly TouchStep[], cell: string, moment: number): string | undefined =>
  steps.findLast(step => step.cell === cell && Date.parse(step.at) <= moment)?.value

interface Signing {
  readonly noteId: string
  /** The day of the contact. */
  readonly on: Day
  readonly cells: Cells
  /** When each cell was answered. */
  readonly answeredAt: ReadonlyMap<string, Instant>
}

/**
 * The cells that a matrix may make wider as it is signed: of the latest contact that agrees anything, and where nobody
 * narrowed the cell since it was answered; of a note that is signed again, since that was signed first.
 */
export function widenedIn(words: TouchWords, { noteId, on, cells, answeredAt }: Signing): string[] {
  const before = agreeing(words.signed)
  if (before.some(one => one.on !== null && one.on > on)) return []
  const steps = stepsOf(words)
  const held = cellsAfter(steps)
  const first = before.find(one => one.noteId === noteId)?.at
  return Object.keys(cells).filter(cell => {
    const since = [first, answeredAt.get(cell)].flatMap(at => at ?? []).sort()[0] ?? ''
    const isNarrowed = steps.some(step => step.cell === cell && step.isNarrower && step.at > since)
    return held[cell] !== undefined && rankOf(cells[cell] ?? 'no') > rankOf(held[cell]) && !isNarrowed
  })
}

/** The versions of the notes that agree anything, also those that take it all back. */
const agreeing = (signed: readonly SignedTouch[]) =>
  signed.filter(({ noteId }) => signed.some(one => one.noteId === noteId && one.touch !== null))

const byTime = (one: { readonly at: Instant }, other: { readonly at: Instant }) =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0
