import type { ageBands } from '@/db/schema/vocabulary'

export type AgeBand = (typeof ageBands)[number]

/** Age at enrolment, in years. All above 89 are one band (45 CFR 164.514(b)(2)(i)(C)). */
export const ageBandLabels: Readonly<Record<AgeBand, string>> = {
  under_18: 'Under 18',
  '18_24': '18 to 24',
  '25_34': '25 to 34',
  '35_44': '35 to 44',
  '45_54': '45 to 54',
  '55_64': '55 to 64',
  '65_74': '65 to 74',
  '75_89': '75 to 89',
  '90_over': '90 or over',
}
/** The first year of life that each band does not hold any more. */
export const bandEnds: readonly (readonly [AgeBand, number])[] = [
  ['under_18', 18],
  ['18_24', 25],
  ['25_34', 35],
  ['35_44', 45],
  ['45_54', 55],
  ['55_64', 65],
  ['65_74', 75],
  ['75_89', 90],
]
