/** One thing that is asked of the record, and where and how the software supports it. */
export interface Requirement {
  readonly id: string
  /** The rule that asks it. */
  readonly source: string
  /** What it asks, in our own words. */
  readonly asks: string
  /** How the software supports it, in one sentence; or that it doesn’t. */
  readonly support: string
  /** The files that hold it. */
  readonly files: readonly string[]
  /** By file, the whole title of each test that shows it; what a title takes from a table is written as …. */
  readonly tests: Readonly<Record<string, readonly string[]>>
  /** What no software does: the procedures, the training and the decisions of the site or the sponsor. */
  readonly site?: string
}
