import type { Rule } from '@/lib/deid/span'
import { codeRules } from './codes'
import { dictatedRules } from './dictated'
import { knownRules } from './known'
import { holidayRule, nameRules } from './names'
import { patterns } from './patterns'
import { placeRules } from './places'
import { uniqueRule } from './unique'

/** Every rule there is. */
export const rules: readonly Rule[] = [
  ...Object.values(knownRules),
  ...Object.values(nameRules),
  ...Object.values(placeRules),
  ...patterns,
  ...Object.values(dictatedRules),
  holidayRule,
  uniqueRule,
  ...Object.values(codeRules),
]
