import type { Day } from '@/lib/clock/instant'

interface Days {
  readonly targetOn: Day
  readonly windowFrom: Day
  readonly windowTo: Day
}

export const isInWindow = (on: Day, { windowFrom, windowTo }: Omit<Days, 'targetOn'>): boolean =>
  on >= windowFrom && on <= windowTo

/** A visit that was moved out of its window is open until that day, or from it. */
export const opensOn = ({ targetOn, windowFrom }: Days): Day => (targetOn < windowFrom ? targetOn : windowFrom)
export const closesOn = ({ targetOn, windowTo }: Days): Day => (targetOn > windowTo ? targetOn : windowTo)
