import type { Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

export const ownKinds = ['overnight', 'baseline'] as const
export type OwnKind = (typeof ownKinds)[number]
export const kindStates = ['draft', 'signed'] as const
export type KindState = (typeof kindStates)[number]
type Deed = 'write' | 'sign' | 'readProse'

const therapists: readonly Who[] = ['therapist', 'cotherapist']
/** Who knows of a note of any kind. */
const inSight: readonly Who[] = [
  ...therapists,
  ...(['sessionStaff', 'reduced', 'emergency', 'supervisor', 'investigator', 'monitor'] as const),
]
const readers = {
  therapist: 'always',
  cotherapist: 'always',
  supervisor: 'always',
  investigator: 'always',
  emergency: 'always',
} as const

/** Who may do what to the kinds of note that are in other hands than the therapists’ alone. */
export const kindRules: Readonly<Record<OwnKind, Readonly<Record<Deed, Rule<KindState>>>>> = {
  overnight: {
    write: {
      sees: inSight,
      writes: [...therapists, 'sessionStaff'],
      may: { therapist: ['draft'], cotherapist: ['draft'], sessionStaff: ['draft'] },
      held: 'vigil_frozen',
    },
    sign: {
      sees: inSight,
      writes: [...therapists, 'sessionStaff'],
      may: { therapist: ['draft'], cotherapist: ['draft'], sessionStaff: ['draft'] },
      held: 'lib only',
    },
    readProse: {
      sees: inSight,
      may: { ...readers, sessionStaff: 'always' },
      held: 'lib only',
    },
  },
  baseline: {
    write: {
      sees: [...inSight, 'coordinator'],
      writes: [...therapists, 'coordinator'],
      may: { coordinator: ['draft'] },
      held: state => (state === 'signed' ? 'vigil_frozen' : 'lib only'),
    },
    sign: {
      sees: [...inSight, 'coordinator'],
      writes: [...therapists, 'coordinator'],
      may: { coordinator: ['draft'] },
      held: 'lib only',
    },
    readProse: {
      sees: [...inSight, 'coordinator'],
      may: { ...readers, coordinator: 'always' },
      held: 'lib only',
    },
  },
}

export const kindDeeds: readonly Deed[] = ['write', 'sign', 'readProse']
export const kindRows = (kind: OwnKind, deed: Deed): Row<KindState>[] => rowsOf(deed, kindRules[kind][deed], kindStates)
