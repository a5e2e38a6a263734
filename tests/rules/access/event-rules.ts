import type { mayEvents } from '@/lib/access/may-events'
import type { Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

/** An adverse event that is open, that stands as none, of which the sponsor was told, and that was struck. */
export const eventStates = ['ae', 'not_ae', 'reported', 'struck'] as const
export type EventState = (typeof eventStates)[number]
export type EventDeed = keyof typeof mayEvents

const therapists: readonly Who[] = ['therapist', 'cotherapist']
const around: readonly Who[] = [...therapists, 'sessionStaff', 'reduced', 'coordinator', 'investigator']
const know: readonly Who[] = [...around, 'emergency', 'supervisor', 'monitor']
/** Flagged while nobody has found it not serious, and it is not said to be none. */
const flagged: readonly EventState[] = ['ae', 'reported']
const knowOf = (state: EventState): readonly Who[] => (flagged.includes(state) ? [...know, 'safetyOfficer'] : know)

const deed = (
  who: readonly Who[],
  states: readonly EventState[],
  held: Rule<EventState>['held'] = state => (state === 'struck' ? 'vigil_arrow' : 'lib only'),
): Rule<EventState> => ({
  sees: knowOf,
  writes: around,
  may: Object.fromEntries(who.map(one => [one, states])),
  held,
})

/** Who may do what with an adverse event; the session staff of these rows is the physician to whom assessing is delegated. */
export const eventRules: Readonly<Record<EventDeed, Rule<EventState>>> = {
  enterEvent: { ...deed(around, ['ae']), sees: know },
  readEventWords: {
    sees: knowOf,
    finds: [...around, 'emergency', 'supervisor', 'safetyOfficer'],
    may: {
      ...Object.fromEntries([...around, 'emergency' as const, 'supervisor' as const].map(one => [one, 'always'])),
      safetyOfficer: flagged,
    },
    held: 'lib only',
  },
  addEventWords: { ...deed(['safetyOfficer'], flagged), writes: ['safetyOfficer'] },
  followEvent: deed(around, ['ae', 'not_ae', 'reported']),
  assessEvent: deed(['sessionStaff'], ['ae', 'reported']),
  reportEvent: deed(['investigator', 'coordinator', 'sessionStaff'], ['ae'], state =>
    state === 'struck' || state === 'reported' ? 'vigil_arrow' : 'lib only',
  ),
  /** A list of one participant, which a safety officer does not see. */
  reviewDecision: { ...deed(['investigator'], ['not_ae']), sees: know, writes: ['investigator'] },
  /** Only what stands as an adverse event, and is not struck. */
  signEvent: {
    ...deed(['investigator'], ['ae', 'reported']),
    writes: state => (state === 'ae' || state === 'reported' ? ['investigator'] : []),
  },
  strikeEvent: deed([...therapists, 'investigator'], ['ae', 'not_ae']),
}

/** An event is entered for a participant, who has no state here. */
export const eventRows = (deed: EventDeed): Row<EventState>[] =>
  rowsOf(deed, eventRules[deed], deed === 'enterEvent' ? ['ae'] : eventStates)
