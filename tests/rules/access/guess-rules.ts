import { members, type Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

/** Before anybody asks for the unblinding, while a request waits for its second person, and once it is confirmed. */
export const guessStates = ['locked', 'requested', 'confirmed'] as const
export type GuessState = (typeof guessStates)[number]

const therapists: readonly Who[] = ['therapist', 'cotherapist']
const know: readonly Who[] = [
  ...therapists,
  'sessionStaff',
  'reduced',
  'emergency',
  'supervisor',
  'investigator',
  'coordinator',
  'monitor',
]
/** Those of the whole study, who open what was guessed at every site. */
const both: readonly Who[] = ['investigator', 'safetyOfficer']
const eitherRole: readonly Who[] = [...both, 'otherInvestigator', 'otherSafetyOfficer']

const always = (who: readonly Who[]): Rule<GuessState>['may'] => Object.fromEntries(who.map(one => [one, 'always']))

/** A row says nothing of its participant, so the wall knows the study and the role alone. */
const giving = (who: readonly Who[]): Rule<GuessState> => ({
  sees: members,
  finds: know,
  writes: [...therapists, 'colleague', 'formerCarer', 'emergency', 'outsider', 'coordinator', 'otherCoordinator'],
  may: always(who),
  held: 'lib only',
})
const deciding = (who: Who): Rule<GuessState> => ({
  sees: eitherRole,
  writes: state => (state === 'requested' ? [who] : []),
  may: { [who]: ['requested'] },
})

/** Who guesses, and the act of two persons that opens what was guessed. */
export const guessRules = {
  giveGuess: giving(therapists),
  askGuess: giving([...therapists, 'coordinator']),
  requestUnblinding: { sees: members, writes: ['investigator'], may: always(['investigator']) },
  seeUnblinding: { sees: eitherRole, may: always(eitherRole) },
  confirmUnblinding: deciding('safetyOfficer'),
  refuseUnblinding: deciding('safetyOfficer'),
  withdrawUnblinding: deciding('investigator'),
  readGrounds: { sees: eitherRole, opens: () => eitherRole, may: always(both), held: 'lib only' },
  readGuesses: {
    sees: eitherRole,
    opens: state => (state === 'confirmed' ? both : []),
    may: Object.fromEntries(both.map(one => [one, ['confirmed']])),
  },
} as const satisfies Readonly<Record<string, Rule<GuessState>>>
export type GuessDeed = keyof typeof guessRules

const beforeAsking: readonly GuessDeed[] = ['giveGuess', 'askGuess', 'requestUnblinding']

export const guessRows = (deed: GuessDeed): Row<GuessState>[] =>
  rowsOf<GuessState>(deed, guessRules[deed], beforeAsking.includes(deed) ? ['locked'] : ['requested', 'confirmed'])
