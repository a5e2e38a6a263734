import type { MeasureCode } from './vocabulary'

/** Measures whose items a site may write down once it has confirmed the permission to use them. */
export const permittedMeasures = ['ebi', 'wai_sr', 'meq30'] as const satisfies readonly MeasureCode[]
export type PermittedMeasure = (typeof permittedMeasures)[number]
