import { members, type Who } from './everybody'
import { type Row, type Rule, rowsOf } from './rule'

const readers: readonly Who[] = ['investigator', 'safetyOfficer']
const always = (who: readonly Who[]): Rule<'-'>['may'] => Object.fromEntries(who.map(one => [one, 'always']))

/** Deeds on a private concern that the coordinator sent about the lead therapist: nobody of the care team finds it, nor does its writer read it. */
export const letterRules = {
  sendLetter: { sees: members, writes: members, may: always(members) },
  readLetter: { sees: readers, may: always(readers) },
  answerLetter: { sees: readers, writes: readers, may: always(readers) },
} as const satisfies Readonly<Record<string, Rule<'-'>>>
export type LetterDeed = keyof typeof letterRules

export const letterRows = (deed: LetterDeed): Row<'-'>[] => rowsOf<'-'>(deed, letterRules[deed], ['-'])
