import { abroadRules } from './rules-abroad'
import { addressRules } from './rules-addresses'
import { ageRules } from './rules-ages'
import { dateRules } from './rules-dates'
import { loggedDateRules } from './rules-dates-logged'
import { spokenDateRules } from './rules-dates-spoken'
import { toldDateRules } from './rules-dates-told'
import { idRules } from './rules-ids'
import { toldIdRules } from './rules-ids-told'
import { numberRules } from './rules-numbers'
import { plotRules } from './rules-plots'
import { relativeRules } from './rules-relative'
import { roomRules } from './rules-rooms'
import { unitRules } from './rules-units'
import type { Pattern } from './span'

/** Every rule that is a pattern, in the order in which they are tried. */
export const patterns: readonly Pattern[] = [
  ...numberRules,
  ...ageRules,
  ...spokenDateRules,
  ...toldDateRules,
  ...loggedDateRules,
  ...dateRules,
  ...relativeRules,
  ...unitRules,
  ...toldIdRules,
  ...idRules,
  ...plotRules,
  ...roomRules,
  ...addressRules,
  ...abroadRules,
]
