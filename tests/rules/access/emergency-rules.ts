import { members, type Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

/** While it is open, once it has ended, and once it was reviewed. */
export const emergencyStates = ['open', 'over', 'reviewed'] as const
export type EmergencyState = (typeof emergencyStates)[number]

const carers: readonly Who[] = [
  ...(['therapist', 'cotherapist', 'sessionStaff', 'reduced'] as const),
  ...(['colleague', 'formerCarer', 'emergency'] as const),
]
const know: readonly Who[] = ['emergency', 'investigator']

/** Deeds on emergency access: to a participant whom nobody has in their care, and on what was opened of another. */
export const emergencyRules = {
  openEmergency: {
    sees: members,
    writes: carers,
    may: Object.fromEntries(carers.map(who => [who, 'always'])),
  },
  endEmergency: {
    sees: know,
    writes: state => (state === 'reviewed' ? [] : ['emergency']),
    may: { emergency: ['open'] },
    held: 'vigil_arrow',
  },
  reviewEmergency: {
    sees: know,
    writes: state => (state === 'reviewed' ? [] : ['investigator']),
    may: { investigator: ['over'] },
    held: 'vigil_arrow',
  },
} as const satisfies Readonly<Record<string, Rule<EmergencyState>>>
export type EmergencyDeed = keyof typeof emergencyRules

export const emergencyRows = (deed: EmergencyDeed): Row<EmergencyState>[] =>
  rowsOf<EmergencyState>(deed, emergencyRules[deed], deed === 'openEmergency' ? ['open'] : emergencyStates)
