import type { mayMeasures } from '@/lib/access/may-measures'
import type { Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

export const formStates = ['open', 'raised', 'as_before', 'read', 'entered_in_error'] as const
export type FormState = (typeof formStates)[number]
export type MeasureDeed = keyof typeof mayMeasures

const therapists: readonly Who[] = ['therapist', 'cotherapist']
const inSight: readonly Who[] = [
  ...therapists,
  ...(['sessionStaff', 'reduced', 'emergency', 'supervisor', 'investigator', 'monitor'] as const),
]
const both = (...states: FormState[]) => ({ therapist: states, cotherapist: states })

/** Who may do what with a form of a measure: open, with a concern that nobody read yet, one that is as before, one that was read, and entered in error. */
export const measureRules: Readonly<Record<MeasureDeed, Rule<FormState>>> = {
  askMeasure: {
    sees: [...inSight, 'coordinator'],
    writes: therapists,
    may: { therapist: 'always', cotherapist: 'always' },
  },
  fillMeasure: {
    sees: inSight,
    writes: therapists,
    may: both('open'),
    held: 'vigil_frozen',
  },
  seeConcern: {
    sees: inSight,
    writes: therapists,
    may: both('raised', 'as_before'),
    held: 'lib only',
  },
  reviewConcern: {
    sees: inSight,
    writes: [...therapists, 'supervisor'],
    may: { supervisor: ['as_before', 'read'] },
    held: 'lib only',
  },
  strikeMeasure: {
    sees: inSight,
    writes: therapists,
    may: both('raised', 'as_before', 'read'),
    held: state => (state === 'open' ? 'vigil_arrow' : 'lib only'),
  },
}

/** A measure is asked for at a visit, which has no state of its own here. */
export const measureRows = (deed: MeasureDeed): Row<FormState>[] =>
  rowsOf(deed, measureRules[deed], deed === 'askMeasure' ? ['open'] : formStates)
