/** Why a name or an address is written anew. */
export const correctionReasons = ['entered_wrongly', 'has_changed'] as const

export const correctionLabels: Readonly<Record<(typeof correctionReasons)[number], string>> = {
  entered_wrongly: 'It was entered wrongly',
  has_changed: 'It has changed',
}
