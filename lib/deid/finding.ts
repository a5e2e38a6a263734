import type { Rule } from './span'

/** What a rule has found, by the offsets of the folded text. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly rule: Rule
}
