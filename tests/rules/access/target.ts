/** What stands behind a way in: deeds of the matrix, or a sentence that says why it needs none. */
export interface Target {
  readonly deeds: readonly string[]
  readonly why: string | null
  /** What a person without a session gets. */
  readonly nobody: 'turned away' | 'answered'
}

export const on = (...deeds: string[]): Target => ({ deeds, why: null, nobody: 'turned away' })
/** For whoever is signed in: their own, or what is in their sight. */
export const own = (why: string): Target => ({ deeds: [], why, nobody: 'turned away' })
export const anybodys = (why: string): Target => ({ deeds: [], why, nobody: 'answered' })
