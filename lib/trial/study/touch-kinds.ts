/** A kind of touch that is spoken about in preparation. Retired, it is not asked any more; what was said of it stays. */
export interface TouchKind {
  readonly code: string
  readonly label: string
  readonly retired?: boolean
}

/** The kinds that a study asks about unless it sets its own. */
export const usualTouch = {
  hold_hand: 'Hold hand',
  hand_on_shoulder: 'Hand on shoulder',
  hand_on_foot: 'Hand on foot',
  hug: 'Hug',
  supportive_resistance: 'Supportive physical resistance',
} as const

/** Every kind that the study asks about or ever asked about: none is taken out of the list. */
export const touchKindsOf = ({ touchKinds }: { readonly touchKinds?: readonly TouchKind[] }): readonly TouchKind[] =>
  touchKinds ?? Object.entries(usualTouch).map(([code, label]) => ({ code, label }))

/** Kinds as the rows of a form. */
export const rowsOf = (kinds: readonly TouchKind[]): Readonly<Record<string, string>> =>
  Object.fromEntries(kinds.map(({ code, label }) => [code, label]))
