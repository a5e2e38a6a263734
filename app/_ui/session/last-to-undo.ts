import type { Day, Line } from './day'

/** For so long what was just written can be taken back with one tap or key. */
export const undoMilliseconds = 10_000

/** What this person tapped last and may still take back, if anything. */
export const lastToUndo = ({ lines, voided }: Day, me: string, now: number): Line | undefined =>
  lines
    .filter(
      ({ id, by, tappedAt, delivery }) =>
        by === me && !voided.has(id) && delivery.state !== 'refused' && now - Date.parse(tappedAt) < undoMilliseconds,
    )
    .toSorted((one, other) => other.tappedAt.localeCompare(one.tappedAt))[0]
