/** What kind of identifier a span covers; its placeholder is numbered by this. */
export const spanTypes = [
  'NAME',
  'PLACE',
  'ORG',
  'ADDRESS',
  'ROOM',
  'DATE',
  'AGE',
  'PHONE',
  'EMAIL',
  'URL',
  'HANDLE',
  'IP',
  'ID',
  'VEHICLE',
  'DEVICE',
] as const

export type SpanType = (typeof spanTypes)[number]

/** How sure the rule is: what is to review is redacted all the same. */
export type Band = 'certain' | 'review'

/** A found identifier, by the offsets of the original text in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly type: SpanType
  readonly rule: string
  readonly band: Band
}

/** A rule as a privacy officer reads it. In the example, what is found stands between ‹ and ›; in the near-miss nothing is found. */
export interface Rule {
  readonly id: string
  readonly type: SpanType
  readonly band: Band
  readonly reason: string
  readonly example: string
  readonly nearMiss: string
}

/** A rule that is a pattern. It is tried where one of its kind of token begins, on the folded text, whatever the case. */
export interface Pattern extends Rule {
  /** A lead is a word before a month or a number among the four tokens after it. */
  readonly begins: 'digits' | 'month' | 'day' | 'place' | 'sign' | 'lead'
  /** Asks for digits among the eight tokens after its first, so it is not tried where there are none. */
  readonly isNumbered?: true
  /** Goes on after its first word, and after one sign that follows it, without a space; it is not tried elsewhere. */
  readonly isJoined?: true
  /** Stands somewhere in every note in which it finds anything, so it is not tried in the others. */
  readonly asks?: RegExp
  /** Sticky, and with no repeat that is not bounded, so that a text of any kind is read in one pass. */
  readonly pattern: RegExp
  /** Not where this stands just before (40 characters are read). */
  readonly notAfter?: RegExp
  /** Only where this stands just before. */
  readonly onlyAfter?: RegExp
  /** Not where this follows. */
  readonly notBefore?: RegExp
  /** Says so little that it counts only in a note that identifies somebody otherwise. */
  readonly isVague?: true
  /** What the found words must be as well. */
  readonly when?: (found: RegExpExecArray) => boolean
}
