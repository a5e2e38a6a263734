import type { Day, Line } from './day'
import { leftOf } from './use-fresh'

/** What this person tapped last and may still take back, if anything; what ends something among it. */
export const lastToUndo = (day: Day, me: string): Line | undefined => lastOf([...day.lines, ...day.beside], day, me)

/** What this person tapped last and may add a word to. */
export const lastToWord = (day: Day, me: string): Line | undefined => lastOf(day.lines, day, me)

const lastOf = (lines: readonly Line[], { voided }: Day, me: string): Line | undefined =>
  lines
    .filter(line => line.by === me && !voided.has(line.id) && line.delivery.state !== 'refused' && leftOf(line) > 0)
    .toSorted((one, other) => other.tappedAt.localeCompare(one.tappedAt))[0]
