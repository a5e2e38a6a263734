import type { Vital } from '@/lib/session/vitals/vital-ranges'

/** A reading as it is being typed. */
export interface VitalsBegun {
  readonly typed: Readonly<Partial<Record<Vital, string>>>
  readonly position: string | null
  readonly measuredBy: string | null
  readonly response: string
  /** What of it lay outside a limit when it was to be logged. */
  readonly outside: readonly string[]
  /** When its first figure was typed, by this device's clock. */
  readonly since: string | null
}

export const nothingRead: VitalsBegun = {
  ...{ typed: {}, position: null, measuredBy: null, response: '', outside: [], since: null },
}

export const isBegun = ({ typed, position, measuredBy, response }: VitalsBegun): boolean =>
  [...Object.values(typed), position, measuredBy, response].some(one => one?.trim())
