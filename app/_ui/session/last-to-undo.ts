import type { Day, Line } from './day'
import { leftOf } from './use-fresh'

/** What this person tapped last and may still take back, if anything; what ends something among it. */
export const lastToUndo = (day: Day, me: string): Line | undefined => lastOf([...day.lines, ...day.beside], day, me)

/** What this person tapped last, whether it stands or not; what only takes something back is none. */
export const lastTapped = (lines: readonly Line[], me: string): Line | undefined =>
  lines
    .filter(({ by, kind }) => by === me && kind !== 'void')
    .reduce<Line | undefined>((last, line) => (last && last.tappedAt > line.tappedAt ? last : line), undefined)

/** What this person tapped last and may add a word to. */
export const lastToWord = (day: Day, me: string): Line | undefined => lastOf(day.lines, day, me)

/** Whether it can be taken back: it is not yet, by whomever, and the server took it or may still. */
export const stands = ({ kind, id, delivery }: Line, { voided }: Day): boolean =>
  kind !== 'void' && !voided.has(id) && delivery.state !== 'refused'

const lastOf = (lines: readonly Line[], day: Day, me: string): Line | undefined =>
  lines
    .filter(line => line.by === me && stands(line, day) && leftOf(line) > 0)
    .toSorted((one, other) => other.tappedAt.localeCompare(one.tappedAt))[0]
