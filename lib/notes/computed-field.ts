import type { Coded, Common, Options, Readers } from './field-bases'

/** Never typed: worked out when read, and frozen with the version. */
export type ComputedField = CountedField | FactField
export interface CountedField extends Coded {
  readonly kind: 'computed'
  readonly compute: 'days_since_session' | 'presence_minutes' | 'minutes_below_two'
  readonly unit: string
}
/** What may be known of the participant outside the vault: a band of ages, an area. */
export interface FactField extends Common {
  readonly kind: 'computed'
  readonly compute: ParticipantFact
  readonly readers: Readers
  readonly deid: 'band'
  /** None where the answer is its own words. */
  readonly options?: Options
}
export type ParticipantFact = 'age_band' | 'zip3'
