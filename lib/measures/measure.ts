import type { MeasureCode } from '@/db/schema/vocabulary'

/**
 * A measure is plain data, as a note definition is: its items or parts, how they are counted and what the counts are
 * called. `ship`: its text may stand here; `scores_only`: the questions stay on the site's own form, and only what was
 * counted there is written down, until a site confirms its permission; `site_supplied`: with that permission its items are
 * written down by their number and counted here, and their text stays on the site's own form (DOMAIN 1.10).
 */
export type { MeasureCode }

/** Decimal strings as entered, `yes` or `no` for a flag; null or missing where it was left open. */
export type MeasureAnswers = Readonly<Record<string, string | null>>

export interface MeasureItem {
  readonly label: string
  /** Where it has answers of its own. */
  readonly choices?: Readonly<Record<string, string>>
  /** Asked for itself: in no score, and not counted as left open. */
  readonly optional?: true
}
/** A result counted elsewhere: a number in its range, or a yes or no. */
export type MeasurePart = { readonly label: string } & (
  | { readonly min: number; readonly max: number; readonly decimals?: 1; readonly optional?: true }
  | { readonly flag: true }
)

/** A count over items or parts. */
export interface Score {
  readonly label: string
  readonly of: readonly string[]
  /** Their mean, to one decimal; else their sum. */
  readonly by?: 'mean'
  /** With at most so many of them open, the mean of the others stands for each; with more there is no score. */
  readonly mostMissing: number
  readonly min: number
  readonly max: number
  /** What a value is called from where on, the lowest first. */
  readonly bands?: readonly { readonly from: number; readonly label: string }[]
  /** Cuts that are often used: said, never applied. */
  readonly marks?: readonly { readonly at: number; readonly label: string }[]
}

/** At least so many of some items at so much or more. `lower` are items that count from another value on. */
export interface Threshold {
  readonly of: readonly string[]
  readonly atLeast: number
  readonly from: number
  readonly lower?: Readonly<Record<string, number>>
  /** More than so many, and it does not hold either. */
  readonly atMost?: number
}
/** A score, the sum of items of one range, that comes to so much or more. */
export interface ScoreThreshold {
  readonly score: string
  readonly from: number
}
/** A published rule over the answers: holds when every one of its conditions does. */
export interface FindingRule {
  readonly label: string
  readonly all: readonly (Threshold | ScoreThreshold)[]
}

interface Common {
  /** `code@version`: a published measure is never edited. */
  readonly id: `${MeasureCode}@${number}`
  readonly code: MeasureCode
  readonly title: string
  /** What it asks about, in a line. */
  readonly about: string
  /** Where its text and its rules come from. */
  readonly source: string
  readonly scores: Readonly<Record<string, Score>>
  readonly findings?: Readonly<Record<string, FindingRule>>
}
export interface ItemMeasure extends Common {
  readonly licence: 'ship'
  readonly lead: string
  readonly choices: Readonly<Record<string, string>>
  readonly items: Readonly<Record<string, MeasureItem>>
}
export interface ScoreMeasure extends Common {
  readonly licence: 'scores_only' | 'site_supplied'
  /** Whose numbers its items have, where copies differ: said to whoever writes them down. */
  readonly order?: string
  readonly parts: Readonly<Record<string, MeasurePart>>
}
export type Measure = ItemMeasure | ScoreMeasure
