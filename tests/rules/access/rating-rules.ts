import { members, type Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

const office: readonly Who[] = ['coordinator', 'investigator']
const know: readonly Who[] = ['rater', ...office]
const always = (who: readonly Who[]): Rule<'-'>['may'] => Object.fromEntries(who.map(one => [one, 'always']))
const writing = (...who: Who[]): Rule<'-'> => ({ sees: know, writes: who, may: always(who) })

/** Deeds on the outcome rating of a participant, which is with the study's rater and is due. */
export const ratingRules = {
  listRatings: { sees: members, may: always([...know, 'otherCoordinator', 'otherInvestigator']), held: 'lib only' },
  seeRating: { sees: know, may: always(know) },
  sayRating: writing('rater'),
  arrangeRating: writing('coordinator'),
  explainRating: writing(...office),
} as const satisfies Readonly<Record<string, Rule<'-'>>>
export type RatingDeed = keyof typeof ratingRules

export const ratingRows = (deed: RatingDeed): Row<'-'>[] => rowsOf<'-'>(deed, ratingRules[deed], ['-'])
