import type { Tx } from '@/db/client'
import type { Day } from '@/lib/clock/instant'
import { definitionOf } from '@/lib/notes/definition'
import type { MatrixField } from '@/lib/notes/fields'
import { partsOf } from '@/lib/notes/paths'
import { touchWordsOf } from './touch-repository'
import { cellsAfter, type SignedTouch, stepsOf, type TouchChange, type TouchStep, type TouchWords } from './touch-words'

/** What is agreed about touch, as it holds now. */
export interface HeldTouch {
  /** The day of the latest contact that agreed it. */
  readonly on: Day | null
  /** As that contact asked about them. */
  readonly kinds: MatrixField
  /** `hug.lead`: the code of what holds. */
  readonly cells: Readonly<Record<string, string>>
  /** How it came to hold, the earliest first. */
  readonly steps: readonly TouchStep[]
  /** What was narrowed or widened beside any note, the earliest first. */
  readonly changes: readonly TouchChange[]
  /** The version that agreed it last. */
  readonly latest: SignedTouch
  /** Whether that version alone says what holds: not where a cell was changed since, nor where one stayed narrower than it says. */
  readonly isAsSigned: boolean
}

/** What holds, in codes; null where nothing is agreed. */
export const heldTouchOf = async (tx: Tx, participantId: string): Promise<HeldTouch | null> =>
  heldTouchIn(await touchWordsOf(tx, participantId))

/** The same, of what was said. */
export function heldTouchIn(words: TouchWords): HeldTouch | null {
  const [latest] = words.signed.filter(({ touch }) => touch !== null).sort(latestFirst)
  const matrix = latest && definitionOf(latest.definition).fields.touch_agreement
  if (!latest?.touch || matrix?.kind !== 'matrix') return null
  const steps = stepsOf(words)
  const kinds = { ...matrix, rows: Object.fromEntries(latest.touch.kinds) }
  const [cells, said] = [cellsAfter(steps), latest.touch.cells]
  const isAsSigned = partsOf(kinds).every(part => (cells[part] ?? 'no') === (said[part] ?? 'no'))
  return { on: latest.on, kinds, cells, steps, changes: words.changes, latest, isAsSigned }
}

const latestFirst = (one: SignedTouch, other: SignedTouch): number => (placeOf(one) < placeOf(other) ? 1 : -1)
const placeOf = ({ on, at }: SignedTouch): string => `${on ?? ''} ${at}`
