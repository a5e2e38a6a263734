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

/** One reading that two pages went on with: the newer wins a field that both have, and takes none from the other. */
export function joinReadings(older: VitalsBegun, newer: VitalsBegun): VitalsBegun {
  const given = Object.fromEntries(Object.entries(newer.typed).filter(([, text]) => text.trim() !== ''))
  return {
    ...newer,
    typed: { ...older.typed, ...given },
    position: newer.position ?? older.position,
    measuredBy: newer.measuredBy ?? older.measuredBy,
    response: newer.response.trim() ? newer.response : older.response,
  }
}
