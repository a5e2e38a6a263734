import type { What } from '@/lib/audit/finding'

/** What there is to do harm to: ids. */
export interface Scene {
  readonly study: string
  readonly participant: string
  readonly therapist: string
  /** A note that was signed: started, saved, signed. */
  readonly signed: string
  /** A note that is being written: started, saved, viewed. */
  readonly draft: string
  /** An adverse event that was entered and signed. */
  readonly event: string
}

/** Harm done to the database, what the verification must call it, and what it must name. */
export interface Harm {
  readonly what: What
  readonly names: (scene: Scene) => string
  readonly done: (scene: Scene) => string | Promise<void>
}

/** One bit of a bytea column. */
export const flip = (column: string, at = 20) =>
  `${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`
