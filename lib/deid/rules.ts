import { patterns } from './patterns'
import { codeRules } from './rules-codes'
import { dictatedRules } from './rules-dictated'
import { knownRules } from './rules-known'
import { holidayRule, nameRules, placeRules } from './rules-names'
import type { Rule } from './span'

/** Every rule there is. */
export const rules: readonly Rule[] = [
  ...Object.values(knownRules),
  ...Object.values(nameRules),
  ...Object.values(placeRules),
  ...patterns,
  ...Object.values(dictatedRules),
  holidayRule,
  ...Object.values(codeRules),
]
