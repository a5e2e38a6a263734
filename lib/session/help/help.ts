import type { calledFor, relations } from '@/lib/trial/identity/identity-labels'

/** What is at hand in an emergency of a session day, as it was fetched. */
export interface Help {
  readonly contacts: readonly {
    readonly name: string
    readonly relation: keyof typeof relations
    /** What they were named for; absent where for nothing. */
    readonly for?: readonly (keyof typeof calledFor)[]
    readonly phone: string
  }[]
  /** What was agreed for a crisis; null where nothing is kept. */
  readonly plan: string | null
  /** Whom the site calls for medical help, in the order in which they are called. */
  readonly backUp: readonly { readonly name: string; readonly phone: string }[]
  readonly fetchedAt: string
  /** By whose clocks its times are read. */
  readonly zone: string
}
