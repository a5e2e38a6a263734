import type { Pattern } from '@/lib/deid/span'
import { abroadRules } from './abroad'
import { addressRules } from './addresses'
import { ageRules } from './ages'
import { dateRules } from './dates'
import { loggedDateRules } from './dates-logged'
import { spokenDateRules } from './dates-spoken'
import { toldDateRules } from './dates-told'
import { idRules } from './ids'
import { abroadIdRules } from './ids-abroad'
import { toldIdRules } from './ids-told'
import { numberRules } from './numbers'
import { plotRules } from './plots'
import { relativeRules } from './relative'
import { shortWeekdayRules } from './relative-short'
import { remainRules } from './remains'
import { roomRules } from './rooms'
import { unitRules } from './units'

/** Every rule that is a pattern, in the order in which they are tried. */
export const patterns: readonly Pattern[] = [
  ...abroadIdRules,
  ...numberRules,
  ...ageRules,
  ...spokenDateRules,
  ...toldDateRules,
  ...loggedDateRules,
  ...dateRules,
  ...relativeRules,
  ...shortWeekdayRules,
  ...unitRules,
  ...toldIdRules,
  ...remainRules,
  ...idRules,
  ...plotRules,
  ...roomRules,
  ...addressRules,
  ...abroadRules,
]
