import { members, type Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

export const exportStates = ['requested', 'building', 'built', 'released', 'refused', 'failed'] as const
export type State = (typeof exportStates)[number]

const inSight: readonly Who[] = [
  'dataManager',
  'otherDataManager',
  'siteDataManager',
  'investigator',
  'otherInvestigator',
]
/** What is in the package: the releaser's at any time, the requester's once it was released. */
const holdsIt = (state: State): readonly Who[] =>
  state === 'released' ? ['dataManager', 'investigator'] : ['investigator']

const undecided: readonly State[] = ['requested', 'building', 'built']

/** Who may do what to an export that the data manager asked for, or, where it says so, one that its releaser asked for. */
export const exportRules = {
  request: {
    sees: members,
    writes: ['dataManager', 'otherDataManager'],
    may: { dataManager: 'always', otherDataManager: 'always' },
  },
  cancel: {
    sees: inSight,
    writes: state => (undecided.includes(state) ? ['dataManager'] : []),
    may: { dataManager: undecided },
  },
  decide: {
    sees: inSight,
    writes: state => (state === 'built' ? ['investigator'] : []),
    may: { investigator: ['built'] },
  },
  /** Two persons: what the releaser asked for. */
  'decide own': { sees: inSight, writes: [], may: {} },
  look: { sees: inSight, opens: holdsIt, may: { investigator: exportStates, dataManager: ['released'] } },
  'look own': { sees: inSight, opens: () => ['investigator'], may: {}, held: 'lib only' },
  download: { sees: inSight, opens: holdsIt, may: { dataManager: ['released'] }, held: 'lib only' },
} satisfies Readonly<Record<string, Rule<State>>>
export type ExportDeed = keyof typeof exportRules

export const exportRows = (deed: ExportDeed): Row<State>[] =>
  rowsOf(deed, exportRules[deed], deed === 'request' ? ['requested'] : exportStates)
