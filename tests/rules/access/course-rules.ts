import { members, type Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

/** Of what differs by a state, a statement before and after it is given. */
export const courseStates = ['-', 'open', 'completed'] as const
export type CourseState = (typeof courseStates)[number]

const therapists: readonly Who[] = ['therapist', 'cotherapist']
const carers: readonly Who[] = [...therapists, 'sessionStaff', 'reduced']
const meets: readonly Who[] = [...carers, 'emergency']
const know: readonly Who[] = [...meets, 'supervisor', 'investigator', 'coordinator', 'monitor']
const office: readonly Who[] = ['coordinator', 'investigator']
const readers: readonly Who[] = [...therapists, 'supervisor', 'investigator']

const by = (who: readonly Who[], ...states: CourseState[]): Rule<CourseState>['may'] =>
  Object.fromEntries(who.map(one => [one, states.length > 0 ? states : 'always']))
const writing = (...who: Who[]): Rule<CourseState> => ({ sees: know, writes: who, may: by(who) })
const filling = (sees: readonly Who[], who: readonly Who[], state: 'open' | 'completed'): Rule<CourseState> => ({
  sees,
  writes: who,
  may: by(who, state),
  held: 'vigil_arrow',
})

/** Deeds on a participant's course; the word after a deed's name says on what. */
export const courseRules = {
  recordConsent: writing(...office),
  withdrawConsent: writing(...carers, ...office),
  readWishes: { sees: [...meets, ...office], may: by([...meets, ...office]) },
  greetByName: { sees: [...meets, ...office], finds: meets, may: by(meets), held: 'lib only' },
  keepWishes: writing(...carers, 'coordinator'),
  closeDeviation: writing(...therapists, ...office),
  readDeviationWords: {
    sees: know,
    finds: [...readers, 'coordinator'],
    may: by([...readers, 'coordinator']),
    held: 'lib only',
  },
  narrowTouch: writing(...carers, 'supervisor', 'investigator', 'coordinator'),
  widenTouch: writing(...therapists),
  keepProcessNote: {
    sees: members,
    finds: know,
    writes: [...therapists, 'colleague', 'formerCarer', 'emergency', 'outsider'],
    may: by(therapists),
    held: 'lib only',
  },
  'keepProcessNote where it is not switched on': {
    sees: members,
    finds: know,
    writes: [...therapists, 'colleague', 'formerCarer', 'emergency', 'outsider'],
    may: {},
    held: 'lib only',
  },
  askStatement: writing(...therapists, 'coordinator'),
  readStatement: { sees: readers, may: by(readers) },
  'readStatement of the coordinator': { sees: [...readers, 'coordinator'], may: by([...readers, 'coordinator']) },
  fillStatement: filling(readers, therapists, 'open'),
  'fillStatement of the coordinator': filling([...readers, 'coordinator'], [...therapists, 'coordinator'], 'open'),
  strikeStatement: filling(readers, therapists, 'completed'),
  'strikeStatement of the coordinator': filling(
    [...readers, 'coordinator'],
    [...therapists, 'coordinator'],
    'completed',
  ),
} as const satisfies Readonly<Record<string, Rule<CourseState>>>
export type CourseDeed = keyof typeof courseRules

const hasStates = (deed: string) => /^(read|fill|strike)Statement/.test(deed)

export const courseRows = (deed: CourseDeed): Row<CourseState>[] =>
  rowsOf<CourseState>(deed, courseRules[deed], hasStates(deed) ? ['open', 'completed'] : ['-'])
