import type { Seat } from '@/lib/notes/draft/seats'
import { rankOf } from '@/lib/notes/touch/touch-rank'
import { heldAt, type TouchStep } from '@/lib/notes/touch/touch-words'
import { careTouch } from '@/lib/session/log/kinds'

/** What stood behind a touch: care that was explained, the agreement in force at that moment, or neither. */
export type TouchBasis = 'care' | 'agreed' | 'not_said' | 'outside'

export const touchBasisLabels: Readonly<Record<TouchBasis, string>> = {
  care: 'Care touch',
  agreed: 'As agreed',
  not_said: 'To be asked each time; not said how it began',
  outside: 'Outside the agreement',
}

interface Touch {
  readonly touch: string
  readonly began?: string
}
/** What the log says was taken back: it held from the moment it was said, also where it reached the server later. */
export interface Narrowed {
  readonly touch: string
  readonly seats: readonly string[]
  readonly value: string
  /** In milliseconds. */
  readonly moment: number
}

/**
 * Whether a touch was within the agreement as it was in force at a moment (in milliseconds). What is to be asked each time is
 * within it where it was asked, offered or reached for; where nobody said how it began, that is left to be asked.
 */
export function touchBasis(
  { touch, began }: Touch,
  seat: Seat | null,
  steps: readonly TouchStep[],
  moment: number,
  narrowed: readonly Narrowed[] = [],
): TouchBasis {
  if (Object.hasOwn(careTouch, touch)) return 'care'
  const known = heldAt(steps, `${touch}.${seat}`, moment)
  const agreed = narrowed
    .filter(one => one.touch === touch && seat !== null && one.seats.includes(seat) && one.moment <= moment)
    .reduce((held, { value }) => (held !== undefined && rankOf(value) < rankOf(held) ? value : held), known)
  if (seat === null || agreed === undefined || agreed === 'no') return 'outside'
  return agreed === 'ask' && !began ? 'not_said' : 'agreed'
}
