import { members, type Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

/** The people, places and participants of a study have no states here; what differs is what a deed is about. */
type Only = '-'

const carers: readonly Who[] = ['therapist', 'cotherapist', 'sessionStaff', 'reduced']
const meets: readonly Who[] = [...carers, 'emergency']
const knowParticipant: readonly Who[] = [...meets, 'supervisor', 'investigator', 'coordinator', 'monitor']
const knowNotes: readonly Who[] = [...meets, 'supervisor', 'investigator', 'monitor']
/** Who sees who holds which role, and who was entrusted with what, in the whole study. */
const knowRoles: readonly Who[] = [
  'administrator',
  'investigator',
  'supervisor',
  'coordinator',
  'otherSupervisor',
  'otherInvestigator',
  'otherCoordinator',
]

const by = (...who: Who[]): Rule<Only>['may'] => Object.fromEntries(who.map(one => [one, 'always']))
const writing = (sees: readonly Who[], ...who: Who[]): Rule<Only> => ({ sees, writes: who, may: by(...who) })
const reading = (...who: Who[]): Rule<Only> => ({ sees: who, may: by(...who) })

/** Everybody of a study reads the names of its people, who sign; their accounts are found by those who oversee them. */
const account = (may: Rule<Only>['may']): Rule<Only> => ({
  ...writing(members, 'administrator'),
  finds: ['administrator', 'investigator', 'otherInvestigator'],
  may,
  held: 'lib only',
})

/** Deeds of may-trial and may-administer; the word after a deed's name says on what. */
export const officeRules = {
  addParticipant: writing(members, 'coordinator'),
  changeParticipant: writing(knowParticipant, 'coordinator'),
  changeIdentity: writing(knowParticipant, 'coordinator'),
  changeVisit: writing(knowParticipant, 'coordinator'),
  planVisits: writing(knowParticipant, 'coordinator'),
  assignCareTeam: writing(knowParticipant, 'coordinator', 'investigator'),
  searchIdentity: reading('coordinator', 'investigator'),
  'revealIdentity person': reading('coordinator', 'investigator'),
  'revealIdentity preferred': reading(...meets, 'coordinator', 'investigator'),
  'revealIdentity contact': reading(...meets, 'coordinator', 'investigator'),
  seeNotes: reading(...knowNotes),
  verifyFacts: { sees: knowNotes, finds: ['monitor'], may: by('monitor'), held: 'lib only' },
  seeNoteStates: reading('coordinator'),
  grantDelegation: writing(members, 'investigator'),
  endDelegation: writing([...knowRoles, 'monitor'], 'investigator'),
  confirmSigner: writing(['investigator'], 'investigator'),
  'confirmSigner elsewhere': writing(['investigator', 'otherInvestigator'], 'investigator', 'otherInvestigator'),
  setStudySettings: writing(members, 'administrator'),
  addSite: writing(members, 'administrator'),
  correctSite: writing(members, 'administrator'),
  inviteStaff: writing(members, 'administrator'),
  readSignIns: reading('administrator'),
  readPeople: { sees: knowRoles, may: by('administrator', 'investigator', 'otherInvestigator'), held: 'lib only' },
  'grantMembership therapist': writing(members, 'administrator'),
  'grantMembership monitor': writing(members, 'administrator', 'investigator'),
  'grantMembership own': writing(members),
  'endMembership therapist': writing(knowRoles, 'administrator'),
  'endMembership monitor': {
    ...writing([...knowRoles, 'monitor'], 'administrator', 'investigator'),
    finds: knowRoles,
    held: 'lib only',
  },
  'endMembership own': writing(knowRoles),
  suspendStaff: account(by('administrator')),
  'suspendStaff own': { ...account({}), writes: [] },
  correctStaff: account(by('administrator')),
  'correctStaff own': { ...account({}), writes: [] },
  letEnrolAgain: account(by('administrator')),
  'letEnrolAgain own': { ...account({}), writes: [] },
  addLicence: account(by('administrator')),
} satisfies Readonly<Record<string, Rule<Only>>>
export type OfficeDeed = keyof typeof officeRules

export const officeRows = (deed: OfficeDeed): Row<Only>[] => rowsOf(deed, officeRules[deed], ['-'])
