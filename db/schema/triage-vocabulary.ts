/** What becomes of an effect of a session day (DOMAIN 1.5, row 12). */
export const triageDecisions = ['ae', 'not_ae', 'investigator'] as const
export type TriageDecision = (typeof triageDecisions)[number]
/** Whether anything of the day was grave or important, as a signer answers before they sign. */
export const dayAnswers = ['no', 'yes', 'not_sure'] as const
export type DayAnswer = (typeof dayAnswers)[number]
