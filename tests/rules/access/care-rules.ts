import type { Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

const carers: readonly Who[] = ['therapist', 'cotherapist', 'sessionStaff', 'reduced']
const asking: readonly Who[] = ['coordinator', 'supervisor', 'investigator']
const readers: readonly Who[] = ['investigator', 'safetyOfficer']
const handing: readonly Who[] = [...carers, 'coordinator']

const always = (who: readonly Who[]): Rule<'-'>['may'] => Object.fromEntries(who.map(one => [one, 'always']))

/** Deeds on the care check of a session in whose room the therapists were. */
export const careRules = {
  seeCareOffers: { sees: [...carers, ...asking], may: always([...carers, ...asking]) },
  offerCareCheck: { sees: [...carers, ...asking, 'emergency', 'monitor'], writes: handing, may: always(handing) },
  askCareCheck: { sees: [...carers, ...asking, 'emergency', 'monitor'], writes: asking, may: always(asking) },
  keepCareCheck: { sees: [...carers, ...asking], writes: ['therapist'], may: always(['therapist']) },
  readCareCheck: { sees: readers, may: always(readers) },
  closeCareCheck: { sees: readers, writes: readers, may: always(readers) },
} as const satisfies Readonly<Record<string, Rule<'-'>>>
export type CareDeed = keyof typeof careRules

export const careRows = (deed: CareDeed): Row<'-'>[] => rowsOf<'-'>(deed, careRules[deed], ['-'])
